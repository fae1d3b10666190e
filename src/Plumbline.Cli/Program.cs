using System.CommandLine;

var root = new RootCommand("Plumbline: a care navigator for chronic back and leg pain. It does not diagnose or prescribe.");
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
