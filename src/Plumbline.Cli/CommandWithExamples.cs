using System.Collections.Immutable;
using System.CommandLine;

namespace Plumbline.Cli;

/// <summary>A command whose help ends with commands that can be copied.</summary>
internal sealed class CommandWithExamples(string name, string description, params ImmutableArray<string> examples) : Command(name, description)
{
    /// <summary>Whole commands, as they are typed.</summary>
    public ImmutableArray<string> Examples { get; } = examples;
}
