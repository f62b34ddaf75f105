using CodingService;
using DermCpt;
using DermCpt.Json;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddDermCpt(builder.Configuration.GetSection("DermCpt"));

var app = builder.Build();
app.UseStatusCodePages();
app.MapPost("/code", (HttpRequest request, DermCoder coder) => Answer.To(request, (utf8, output) => coder.Code(utf8, output)));
app.MapPost("/scrub", (HttpRequest request, DermCoder coder) => Answer.To(request, (utf8, output) => coder.Scrub(utf8, output)));
app.Run();
