using Microsoft.AspNetCore.Diagnostics;

namespace DermCpt.Serve;

/// <summary>A fault of the server is told by its type alone: its message could quote a request.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is BadHttpRequestException refused)
        {
            await Problem.WriteAsync(httpContext, refused.StatusCode, refused.Message);
            return true;
        }

        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            await Problem.WriteAsync(httpContext, StatusCodes.Status503ServiceUnavailable, "The request took too long.");
            return true;
        }

        Failed(exception.GetType().Name);
        await Problem.WriteAsync(httpContext, StatusCodes.Status500InternalServerError, "This is a fault of the server, not of the request.");
        return true;
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed with {Fault}.")]
    private partial void Failed(string fault);
}
