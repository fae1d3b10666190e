using System.Collections.Immutable;

namespace Plumbline.Journal;

/// <summary>A questionnaire that somebody who may use it brought along. Its words are its owner's; none come with Plumbline.</summary>
public sealed record Instrument
{
    /// <summary>The longest text of an instrument that is kept, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>The longest id or code, in characters.</summary>
    public const int LongestId = 200;

    /// <summary>The most lines of one instrument.</summary>
    public const int MostItems = 150;

    /// <summary>What names it: its canonical address, or the id of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its LOINC code; empty where it has none.</summary>
    public string Loinc { get; init; } = "";

    /// <summary>Whose it is; empty where the file does not say.</summary>
    public string Copyright { get; init; } = "";

    /// <summary>Its lines, in order.</summary>
    public ImmutableArray<InstrumentItem> Items { get; init; } = [];

    /// <summary>The names of the lines that are there with these answers: those without a condition, and those whose conditions hold; see <see cref="AskedLines"/>.</summary>
    /// <param name="chosen">The code of the option that was chosen, by the name of the line.</param>
    public IReadOnlySet<string> Asked(IReadOnlyDictionary<string, string> chosen) => AskedLines.Of(this, chosen);

    /// <inheritdoc/>
    public bool Equals(Instrument? other) =>
        other is not null && Id == other.Id && Title == other.Title && Loinc == other.Loinc && Copyright == other.Copyright && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, Items.Length);
}

/// <summary>One line of an instrument.</summary>
/// <param name="LinkId">What names it within the instrument.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Loinc">Its LOINC code; empty where it has none.</param>
/// <param name="Options">What can be chosen; empty where nothing is.</param>
public sealed record InstrumentItem(string LinkId, InstrumentItemKind Kind, string Text, string Loinc, ImmutableArray<InstrumentOption> Options)
{
    /// <summary>The most options of one line.</summary>
    public const int MostOptions = 60;

    /// <summary>The most gates of one line: its own and those of the groups that it stands in.</summary>
    public const int MostGates = 16;

    /// <summary>What has to hold so that the line is asked, each of them; empty for a line that is always asked.</summary>
    public ImmutableArray<InstrumentGate> Gates { get; init; } = [];

    /// <summary>Whether choosing counts for the score: every option has a value.</summary>
    public bool IsScored => Kind == InstrumentItemKind.Choice && !Options.IsEmpty && Options.All(option => option.Value is not null);

    /// <inheritdoc/>
    public bool Equals(InstrumentItem? other) =>
        other is not null && LinkId == other.LinkId && Kind == other.Kind && Text == other.Text && Loinc == other.Loinc && Options.SequenceEqual(other.Options) && Gates.SequenceEqual(other.Gates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LinkId, Kind, Text, Options.Length);
}

/// <summary>What a line of an instrument is.</summary>
public enum InstrumentItemKind
{
    /// <summary>Words to read.</summary>
    Words,

    /// <summary>The heading of the lines that follow.</summary>
    Heading,

    /// <summary>A question with options, one of which is chosen.</summary>
    Choice,
}

/// <summary>An option of a question.</summary>
/// <param name="Code">What names it within the question.</param>
/// <param name="Text">Its words.</param>
/// <param name="Value">Its ordinal value; null where it has none.</param>
public sealed record InstrumentOption(string Code, string Text, double? Value);
