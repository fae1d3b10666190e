using System.Collections.Immutable;
using Plumbline.Journal;

namespace Plumbline.Exchange.Documents;

/// <summary>Who a summary is for.</summary>
public enum VisitReader
{
    /// <summary>A clinician: terse, with the names that clinicians use.</summary>
    Clinician,

    /// <summary>The person themselves: the same, in everyday words.</summary>
    Person,
}

/// <summary>A summary of everything that counts at a visit, in words. It is shown as a page, as text and as a PDF.</summary>
/// <param name="Title">The title.</param>
/// <param name="About">Age and sex; empty where neither is known.</param>
/// <param name="Note">What it is and what it is not.</param>
/// <param name="Footer">The product, the day, the version and hash of the knowledge, and gaps {0} and {1} for the page and the number of pages.</param>
/// <param name="MissingSigns">What to say where signs of the person cannot be printed.</param>
/// <param name="Language">The language, such as <c>en</c>.</param>
/// <param name="Sections">The sections, in the order of reading.</param>
public sealed record VisitSummary(
    string Title, string About, string Note, string Footer, string MissingSigns, string Language, ImmutableArray<SummarySection> Sections);

/// <summary>A part of a summary under one heading.</summary>
/// <param name="Id">What it is about, such as <c>causes</c>; the same for every reader and language.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">What stands in it; never empty.</param>
public sealed record SummarySection(string Id, string Heading, ImmutableArray<SummaryBlock> Blocks);

/// <summary>A text, a list or a table.</summary>
public abstract record SummaryBlock;

/// <summary>A paragraph.</summary>
/// <param name="Label">What it is, set apart before it; null for none.</param>
/// <param name="Text">The text; a line feed is a line feed of the person.</param>
/// <param name="Weight">How much it stands out.</param>
public sealed record SummaryText(string? Label, string Text, TextWeight Weight = TextWeight.Usual) : SummaryBlock;

/// <summary>How much a paragraph stands out.</summary>
public enum TextWeight
{
    /// <summary>As text does.</summary>
    Usual,

    /// <summary>It must be seen first.</summary>
    Strong,

    /// <summary>It is looked up rather than read.</summary>
    Aside,
}

/// <summary>A list.</summary>
/// <param name="Label">What the entries are; null for none.</param>
/// <param name="Items">The entries; never empty.</param>
public sealed record SummaryList(string? Label, ImmutableArray<string> Items) : SummaryBlock;

/// <summary>The body with what was marked on it. The text of the section says the same.</summary>
/// <param name="Alt">What it shows, in words.</param>
/// <param name="Marks">The marks.</param>
/// <param name="Views">The drawings, each with its name and the letters of the sides as the viewer sees them.</param>
public sealed record SummaryFigure(string Alt, ImmutableArray<BodyMark> Marks, ImmutableArray<FigureView> Views) : SummaryBlock;

/// <summary>A drawing of a figure.</summary>
/// <param name="Figure">The drawing.</param>
/// <param name="Caption">What it shows, and which side is where.</param>
public sealed record FigureView(BodyFigure Figure, string Caption);

/// <summary>A table whose first column names the rows.</summary>
/// <param name="Columns">The heads, with the part of the width that each column needs; the parts add up to 1.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
public sealed record SummaryTable(ImmutableArray<SummaryColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows) : SummaryBlock;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Share">The part of the width that it needs.</param>
public sealed record SummaryColumn(string Head, double Share);
