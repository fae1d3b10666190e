namespace Plumbline.Knowledge;

/// <summary>What can be wrong with the bytes and the YAML of a file, before anything in it is understood.</summary>
public static class FileFaults
{
    /// <summary>The bytes are not UTF-8.</summary>
    public static FaultKind NotUtf8 { get; } = new("KB010",
        "this line is not UTF-8; save the file as UTF-8 without a byte order mark.",
        "Letters would come out wrong, and differently from machine to machine.");

    /// <summary>The file starts with a byte order mark.</summary>
    public static FaultKind ByteOrderMark { get; } = new("KB011",
        "the file starts with a byte order mark; save it as UTF-8 without one.",
        "The mark becomes part of the first key in programs that do not expect it.");

    /// <summary>A character that nobody can see or type.</summary>
    public static FaultKind ControlCharacter { get; } = new("KB012",
        "there is an invisible control character ({code}); delete it.",
        "Two words that look alike would not be alike.");

    /// <summary>A line ends with a carriage return.</summary>
    public static FaultKind CarriageReturn { get; } = new("KB013",
        "this line ends with a carriage return; end lines with LF alone.",
        "Differences between versions could not be read.");

    /// <summary>A tab.</summary>
    public static FaultKind Tab { get; } = new("KB014",
        "there is a tab; use spaces.",
        "YAML gives tabs no width, so that nobody can see what belongs to what.");

    /// <summary>A file too big to be one thing.</summary>
    public static FaultKind FileTooBig { get; } = new("KB015",
        "the file has {found} bytes, more than {most}; one file describes one thing, so split it.",
        "A file that large is a mistake or an attack, and is not read.");

    /// <summary>A file too long to be read by a person.</summary>
    public static FaultKind TooManyLines { get; } = new("KB016",
        "the file has more than {most} lines; split what it describes.",
        "A file that nobody reads to its end is not checked by anybody.");

    /// <summary>The YAML parser gave up.</summary>
    public static FaultKind NotYaml { get; } = new("KB017",
        "this is not YAML ({found}); check indentation, quotes, colons and brackets here and in the line before.",
        "Nothing after this place can be read.");

    /// <summary>An anchor or an alias.</summary>
    public static FaultKind Anchor { get; } = new("KB018",
        "anchors and aliases ('&' and '*') have no place here; write the value out, or quote the text that starts with this sign.",
        "A value would stand in one place and act in another, and a few lines could grow without limit.");

    /// <summary>A tag.</summary>
    public static FaultKind Tag { get; } = new("KB019",
        "tags and directives ('!' and '%') have no place here; remove it, or quote the text that starts with this sign.",
        "A tag asks the reader to make something other than text, number, list or map.");

    /// <summary>The same key twice in one map.</summary>
    public static FaultKind RepeatedKey { get; } = new("KB020",
        "the key '{key}' stands here for the second time, first in line {line}; keep one.",
        "One of the two would be lost in silence.");

    /// <summary>A key that is a list or a map.</summary>
    public static FaultKind KeyIsNotText { get; } = new("KB021",
        "a key is a list or a map here; a key is one word.",
        "No shape of this knowledge has such a key.");

    /// <summary>More than one document.</summary>
    public static FaultKind SeveralDocuments { get; } = new("KB022",
        "a second document starts here; one file holds one document, so remove '---'.",
        "The second document would be ignored.");

    /// <summary>Nothing at all.</summary>
    public static FaultKind EmptyFile { get; } = new("KB023",
        "the file is empty; fill it or delete it.",
        "An id would exist that says nothing.");

    /// <summary>Lists within maps within lists.</summary>
    public static FaultKind TooDeep { get; } = new("KB024",
        "lists and maps are nested deeper than {most}; no shape here needs that.",
        "Such a file is a mistake or an attack, and is not read.");

    /// <summary>A text longer than any here.</summary>
    public static FaultKind TextTooLong { get; } = new("KB025",
        "a text has more than {most} characters; shorten or split it.",
        "Nobody in pain reads that much at once.");

    /// <summary>A file in a place where nothing is read.</summary>
    public static FaultKind NobodyReads { get; } = new("KB026",
        "nothing reads this file; check the name of its folder.",
        "Somebody would believe that what it says is in use.");
}
