using System.Globalization;
using System.Text;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>A document of A4 pages whose parts can be read out in order: pages, structure, fonts and metadata.</summary>
/// <remarks>Written for PDF/UA-1 (ISO 14289-1): all content tagged or decoration, fonts embedded, language and title given, metadata says so.</remarks>
internal sealed class TaggedDocument(string title, string language)
{
    /// <summary>The width of a page in points: 210 mm.</summary>
    public const double Width = 595.28;

    /// <summary>The height of a page in points: 297 mm.</summary>
    public const double Height = 841.89;

    private readonly PdfFile _file = new();
    private readonly List<Page> _pages = [];
    private readonly Dictionary<Face, Dictionary<ushort, Rune>> _used = [];

    /// <summary>The root of the structure.</summary>
    public StructureElement Root { get; } = new("Document", null);

    public IReadOnlyList<Page> Pages => _pages;

    public Page AddPage()
    {
        var page = new Page(_file.Reserve());
        _pages.Add(page);
        return page;
    }

    /// <summary>Whether characters of the text could not be printed.</summary>
    public bool HasMissingSigns => _pages.Any(page => page.HasMissingSigns);

    /// <summary>Notes that a glyph was used.</summary>
    public void Use(Face face, ushort glyph, Rune rune)
    {
        if (!_used.TryGetValue(face, out Dictionary<ushort, Rune>? glyphs))
        {
            _used[face] = glyphs = [];
        }

        glyphs.TryAdd(glyph, rune);
    }

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        string resources = Fonts();
        int tree = _file.Reserve(), pages = _file.Reserve();
        for (int at = 0; at < _pages.Count; at++)
        {
            Page page = _pages[at];
            int content = _file.AddStream("", Encoding.Latin1.GetBytes(page.Content));
            _file.Set(page.Number, Invariant(
                $"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {Width} {Height}] /Resources {resources} /Contents {content} 0 R /StructParents {at} /Tabs /S >>"));
        }

        _file.Set(pages, Invariant($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => Invariant($"{page.Number} 0 R")))}] >>"));
        Root.Reserve(_file);
        string root = Invariant($"{tree} 0 R");
        Root.Write(_file, root);
        var parents = new StringBuilder();
        for (int at = 0; at < _pages.Count; at++)
        {
            int marks = _file.Add($"[{string.Join(' ', _pages[at].Marks.Select(element => element.Reference))}]");
            parents.Append(CultureInfo.InvariantCulture, $"{at} {marks} 0 R ");
        }

        int numbers = _file.Add($"<< /Nums [{parents}] >>");
        _file.Set(tree, Invariant($"<< /Type /StructTreeRoot /K [{Root.Reference}] /ParentTree {numbers} 0 R /ParentTreeNextKey {_pages.Count} >>"));
        int metadata = _file.AddPlainStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Metadata()));
        int about = _file.Add($"<< /Title {PdfFile.String(title)} /Producer {PdfFile.String(Producer)} >>");
        int catalog = _file.Add(Invariant(
            $"<< /Type /Catalog /Pages {pages} 0 R /StructTreeRoot {tree} 0 R /MarkInfo << /Marked true >> /Lang {PdfFile.String(language)} ") +
            Invariant($"/ViewerPreferences << /DisplayDocTitle true >> /Metadata {metadata} 0 R >>"));
        return _file.Write(catalog, about);
    }

    private const string Producer = "Plumbline";

    private string Fonts()
    {
        var fonts = new StringBuilder();
        foreach (var (face, glyphs) in _used.OrderBy(used => used.Key.Name, StringComparer.Ordinal))
        {
            fonts.Append(CultureInfo.InvariantCulture, $"/{face.Name} {face.AddTo(_file, glyphs)} 0 R ");
        }

        return $"<< /Font << {fonts}>> >>";
    }

    private string Metadata() =>
        $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{System.Security.SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>{System.Security.SecurityElement.Escape(language)}</rdf:li></rdf:Bag></dc:language>
        <pdf:Producer>{Producer}</pdf:Producer>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
