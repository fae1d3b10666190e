namespace Plumbline.Cli.Commands;

/// <summary>The command <c>plumbline</c> with all its commands.</summary>
internal static class RootCommand
{
    /// <summary>Makes the command; every part of it touches only these surroundings.</summary>
    public static System.CommandLine.RootCommand Create(Surroundings surroundings)
    {
        _ = surroundings;
        var root = new System.CommandLine.RootCommand(
            "Plumbline: a care navigator for chronic back and leg pain. It does not diagnose or prescribe.");
        Help.AddTo(root);
        return root;
    }
}
