using System.Collections.Immutable;

namespace Plumbline.Cli.Cases;

/// <summary>What a case says, in plain names. A name that is neither present nor absent was not mentioned.</summary>
/// <param name="Id">The id of the case, unique in its file.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record CaseEncoding(string Id, long Line)
{
    /// <summary>Age, where the case gives it.</summary>
    public Age? Age { get; init; }

    /// <summary>Sex, where the case gives it.</summary>
    public Sex Sex { get; init; }

    /// <summary>How long it has lasted, where the case gives it.</summary>
    public PainDuration? Duration { get; init; }

    /// <summary>Names that the case affirms, as <c>field:name</c>: <c>findings:fever</c>, <c>worse_with:night</c>.</summary>
    public ImmutableArray<string> Present { get; init; } = [];

    /// <summary>Names that the case denies, as <c>findings:name</c>.</summary>
    public ImmutableArray<string> Absent { get; init; } = [];
}
