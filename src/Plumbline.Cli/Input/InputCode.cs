namespace Plumbline.Cli.Input;

/// <summary>The permanent codes of input faults; docs/cli.md lists them.</summary>
internal static class InputCode
{
    /// <summary>Not UTF-8.</summary>
    public const string Encoding = "IN001";

    /// <summary>The file cannot be opened.</summary>
    public const string Unreadable = "IN002";

    /// <summary>The file is empty.</summary>
    public const string Empty = "IN003";

    /// <summary>Not JSON.</summary>
    public const string NotJson = "IN004";

    /// <summary>A line is too long.</summary>
    public const string TooLong = "IN005";

    /// <summary>A field that must be there is missing.</summary>
    public const string Missing = "IN006";

    /// <summary>A field holds a value of the wrong type.</summary>
    public const string WrongType = "IN007";

    /// <summary>A field is unknown, or stands twice.</summary>
    public const string Field = "IN008";

    /// <summary>An id stands twice in one file.</summary>
    public const string Repeated = "IN009";

    /// <summary>An age that Plumbline does not serve or nobody has.</summary>
    public const string Age = "IN010";

    /// <summary>An impossible duration.</summary>
    public const string Duration = "IN011";

    /// <summary>A name that the knowledge does not know.</summary>
    public const string UnknownName = "IN012";

    /// <summary>One name is said to be both present and absent.</summary>
    public const string Contradiction = "IN013";

    /// <summary>A label to score against is missing or unknown.</summary>
    public const string Label = "IN014";

    /// <summary>A column of a table is missing, unknown, or stands twice.</summary>
    public const string Column = "IN020";

    /// <summary>A row has more or fewer cells than the header.</summary>
    public const string Cells = "IN021";

    /// <summary>A cell that is neither 1 nor 0 nor empty.</summary>
    public const string PresentOrAbsent = "IN022";

    /// <summary>A line of a table that cannot be split into cells.</summary>
    public const string NotCells = "IN023";

    /// <summary>A file that is none of the kinds that a directory of providers can be made from.</summary>
    public const string DirectoryKind = "IN030";

    /// <summary>Another import into the same place is at work.</summary>
    public const string Busy = "IN031";

    /// <summary>A directory file that is damaged.</summary>
    public const string Damaged = "IN032";
}
