using DermCpt.Cli;

return Tool.Run(args, Streams.OfProcess());
