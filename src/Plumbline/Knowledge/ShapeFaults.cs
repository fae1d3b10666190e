namespace Plumbline.Knowledge;

/// <summary>What can be wrong with the shape of a file: keys, kinds of values, words, ids and references.</summary>
public static class ShapeFaults
{
    /// <summary>A source that has no file.</summary>
    public static FaultKind UnknownSource { get; } = new("KB002",
        "there is no source '{source}'{nearest}; add sources/{source}.yaml or correct the name.",
        "A number would name a source that nobody can look up.");

    /// <summary>A key that the shape of this kind of file does not have.</summary>
    public static FaultKind UnknownKey { get; } = new("KB004",
        "there is no key '{key}' here{nearest}; expected one of: {expected}.",
        "What stands under it would be ignored in silence.");

    /// <summary>The name of a file and the id inside it differ.</summary>
    public static FaultKind IdIsNotFileName { get; } = new("KB005",
        "the file says 'id: {id}'; the id and the file name are the same word.",
        "What refers to it would not find it.");

    /// <summary>A list, map or text in the place of another.</summary>
    public static FaultKind WrongShape { get; } = new("KB030",
        "'{key}' is {found}; it should be {expected}.",
        "It cannot be understood.");

    /// <summary>A key that must be there.</summary>
    public static FaultKind MissingKey { get; } = new("KB031",
        "'{key}' is missing here; add it.",
        "Something that the product needs would be unknown.");

    /// <summary>A key with nothing after it.</summary>
    public static FaultKind EmptyText { get; } = new("KB032",
        "'{key}' has no text; fill it or remove the key.",
        "An empty text looks like one that was thought about.");

    /// <summary>Something else in the place of a number.</summary>
    public static FaultKind NotANumber { get; } = new("KB033",
        "'{found}' is not a number; write digits with a point and without quotes, such as 0.37 ({remedy}).",
        "A number read wrongly is worse than none.");

    /// <summary>A fraction where things are counted.</summary>
    public static FaultKind NotWhole { get; } = new("KB034",
        "'{found}' is not a whole number; write digits only.",
        "Things that are counted have no fractions.");

    /// <summary>A number that this place cannot have.</summary>
    public static FaultKind NumberOutOfRange { get; } = new("KB035",
        "'{key}' is {found}; it lies from {from} to {to}.",
        "A slip of the finger would be taken for a fact.");

    /// <summary>Something other than <c>true</c> or <c>false</c>.</summary>
    public static FaultKind NotTrueOrFalse { get; } = new("KB036",
        "'{found}' is neither true nor false; write one of these two words without quotes.",
        "YAML programs disagree about yes, no, on and off.");

    /// <summary>A word that is not among those allowed.</summary>
    public static FaultKind UnknownWord { get; } = new("KB037",
        "'{found}' is not known as '{key}'{nearest}; expected one of: {expected}.",
        "It cannot be understood.");

    /// <summary>An id that is not made of small words and hyphens.</summary>
    public static FaultKind NotAnId { get; } = new("KB038",
        "'{found}' is not an id; use small letters, digits and single hyphens, such as sacroiliac-joint-pain.",
        "Ids are file names and addresses on every system.");

    /// <summary>A reference to something that has no file.</summary>
    public static FaultKind UnknownReference { get; } = new("KB039",
        "there is no {kind} '{id}'{nearest}; add {folder}/{id}.yaml or correct the name.",
        "What is said here would be about nothing.");

    /// <summary>The same entry twice in a list that is a set.</summary>
    public static FaultKind RepeatedEntry { get; } = new("KB040",
        "'{entry}' stands in '{key}' twice; keep one.",
        "It would count twice.");

    /// <summary>A list without entries.</summary>
    public static FaultKind EmptyList { get; } = new("KB041",
        "'{key}' is an empty list; fill it or remove the key.",
        "An empty list looks like one that was thought about.");

    /// <summary>A list with too few or too many entries.</summary>
    public static FaultKind WrongCount { get; } = new("KB042",
        "'{key}' has {found} entries; it has {expected}.",
        "It cannot be understood.");

    /// <summary>A DOI, PubMed number or address that cannot be one.</summary>
    public static FaultKind WrongIdentifier { get; } = new("KB043",
        "{key} '{found}' cannot be right; it {rule}.",
        "A reader who wants to check would not find the source.");

    /// <summary>A version that is no calendar version.</summary>
    public static FaultKind WrongVersion { get; } = new("KB044",
        "'{found}' is not a version; write year.month.number in quotes, such as \"2026.11.1\".",
        "Two versions could not be put in order.");
}
