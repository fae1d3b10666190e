namespace Plumbline.Knowledge;

/// <summary>What can be wrong between files: what is used nowhere, said twice, goes round in circles or is missing.</summary>
public static class LinkFaults
{
    /// <summary>A row that the list of the seeds' statements does not have.</summary>
    public static FaultKind UnknownRow { get; } = new("KB070",
        "'{row}' is not a row of the seeds; rows go from S001 to S279.",
        "A statement would be taken for covered that is not.");

    /// <summary>A source that no value and no statement names.</summary>
    public static FaultKind UnusedSource { get; } = new("KB071",
        "nothing rests on this source; use it or delete the file.",
        "The list of sources would look better read than the knowledge is.");

    /// <summary>A chain of causes that comes back to its start.</summary>
    public static FaultKind CausesInCircle { get; } = new("KB072",
        "'{chain}' goes round in a circle; remove one link.",
        "Nothing could be computed from it.");

    /// <summary>A finding that no question asks.</summary>
    public static FaultKind NeverAsked { get; } = new("KB073",
        "no question asks for this finding; add it to one in questions/, or derive it, or leave it to clinicians.",
        "It could never be answered.");

    /// <summary>A finding that two questions ask.</summary>
    public static FaultKind AskedTwice { get; } = new("KB074",
        "'{finding}' is asked in {other} too; a finding is asked once.",
        "A person would be asked again, and might answer otherwise.");

    /// <summary>Something without its words.</summary>
    public static FaultKind MissingText { get; } = new("KB075",
        "there is no '{field}' for {kind} '{id}' in text/{language}; write it.",
        "A person would read an id.");

    /// <summary>Words for something that does not exist.</summary>
    public static FaultKind TextForNothing { get; } = new("KB076",
        "there is no {kind} '{id}'{nearest}; correct the id or delete its text.",
        "Words would be kept up that nobody reads.");

    /// <summary>A row of the seeds that nothing carries.</summary>
    public static FaultKind RowNotCarried { get; } = new("KB077",
        "{count} rows of the seeds are carried by nothing, first {row}; give each a line 'row,folder/id' in seeds.csv.",
        "A fact that people were told would have no place in the product.");

    /// <summary>The same line twice.</summary>
    public static FaultKind MappedTwice { get; } = new("KB078",
        "'{row},{element}' stands here for the second time, first in line {line}; keep one.",
        "The coverage would be counted too high.");

    /// <summary>A row mapped to an element that does not exist.</summary>
    public static FaultKind NoSuchElement { get; } = new("KB079",
        "row {row} is mapped to '{element}', which does not exist{nearest}; correct it or add that file.",
        "A fact would be taken for covered that is not.");

    /// <summary>A row mapped to an element that does not name the row.</summary>
    public static FaultKind ElementDoesNotSay { get; } = new("KB080",
        "row {row} is mapped to '{element}', whose 'says' does not name it; add it there or correct the line.",
        "One of the two places is wrong.");

    /// <summary>A line of the table that is no pair.</summary>
    public static FaultKind NotAMapping { get; } = new("KB081",
        "'{found}' is not 'row,folder/id'; the first line is 'row,element', then follow lines such as 'S001,concepts/chronic-pain'.",
        "It cannot be understood.");

    /// <summary>One id for two things.</summary>
    public static FaultKind SameIdTwice { get; } = new("KB082",
        "the id '{id}' is also used in {other}; give one of the two another name.",
        "Whoever asks for it by its id would get one of two.");

    /// <summary>A condition that a setting does not know.</summary>
    public static FaultKind NoPrior { get; } = new("KB083",
        "there is no prior for condition '{condition}' in this setting; add one.",
        "It could never be found there.");

    /// <summary>A cap on a group that no finding belongs to.</summary>
    public static FaultKind EmptyGroup { get; } = new("KB084",
        "no finding of this condition is of group '{group}'; correct the name or remove the cap.",
        "Findings that measure one thing would be counted several times.");

    /// <summary>A condition reported under one that is itself reported under another.</summary>
    public static FaultKind ReportedTwiceRemoved { get; } = new("KB085",
        "'{id}' is reported as '{other}' itself; name the condition that is listed.",
        "It would be reported under something that is not on the list.");
}
