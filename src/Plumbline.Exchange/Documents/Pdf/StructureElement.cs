using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>A part of the document as a screen reader walks it: a heading, a paragraph, a cell (ISO 32000-1, 14.7).</summary>
internal sealed class StructureElement
{
    private readonly List<(StructureElement? Element, Page? Page, int Mark)> _kids = [];
    private int _number;

    public StructureElement(string type, StructureElement? parent)
    {
        (Type, Parent) = (type, parent);
        parent?._kids.Add((this, null, 0));
    }

    /// <summary>A standard type, such as <c>H2</c>.</summary>
    public string Type { get; }

    public StructureElement? Parent { get; }

    /// <summary>More entries of its dictionary: attributes, an alternative text.</summary>
    public string Entries { get; init; } = "";

    /// <summary>Adds a piece of a page to the element.</summary>
    public void Add(Page page, int mark) => _kids.Add((null, page, mark));

    /// <summary>Takes numbers for the element and all within it.</summary>
    public void Reserve(PdfFile file)
    {
        _number = file.Reserve();
        _kids.ForEach(kid => kid.Element?.Reserve(file));
    }

    /// <summary>How others point to it.</summary>
    public string Reference => string.Create(CultureInfo.InvariantCulture, $"{_number} 0 R");

    /// <summary>Writes the element and all within it.</summary>
    public void Write(PdfFile file, string parent)
    {
        var kids = new StringBuilder();
        foreach (var (element, page, mark) in _kids)
        {
            kids.Append(element is not null
                ? element.Reference + " "
                : string.Create(CultureInfo.InvariantCulture, $"<< /Type /MCR /Pg {page!.Number} 0 R /MCID {mark} >> "));
        }

        file.Set(_number, $"<< /Type /StructElem /S /{Type} /P {parent} /K [{kids}] {Entries} >>");
        _kids.ForEach(kid => kid.Element?.Write(file, Reference));
    }
}
