using System.Text.RegularExpressions;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests;

/// <summary>Numbers of medicine live in <c>knowledge/</c>. What is left in the core is mathematics, and is listed here with its reason.</summary>
public partial class NumbersInCodeTests
{
    // A whole file, because its numbers are one published table or one algorithm.
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["Numerics/StandardNormal.cs"] = "the coefficients of algorithm AS 241",
    };

    // One number in one file.
    private static readonly Dictionary<(string File, string Number), string> Numbers = new()
    {
        [("Numerics/IncompleteBeta.cs", "1e-15")] = "where double precision ends the continued fraction",
        [("Numerics/IncompleteBeta.cs", "1e-300")] = "what Lentz's method puts for a zero",
        [("Numerics/LogGamma.cs", "1.0")] = "one, as a double",
        [("Knowledge/Condition.cs", "0.015")] = "three shares of two digits may miss 1 by so much",
    };

    private static readonly string[] Plain = ["0.0", "1.0", "2.0", "0.5"];

    private static string Core => Path.GetFullPath(Path.Combine(KnowledgeSample.ShippedFolder(), "..", "src", "Plumbline"));

    [Fact]
    public void No_fraction_stands_in_the_core_without_a_reason()
    {
        var unexplained =
            from path in Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            let file = Path.GetRelativePath(Core, path).Replace('\\', '/')
            where !Files.ContainsKey(file)
            from number in Fractions(File.ReadAllText(path))
            where !Plain.Contains(number) && !Numbers.ContainsKey((file, number))
            select $"{file}: {number}";

        Assert.Equal([], unexplained.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reason_belongs_to_a_number_that_is_still_there()
    {
        var idle = Numbers.Keys.Where(key => !File.Exists(Path.Combine(Core, key.File)) || !Fractions(File.ReadAllText(Path.Combine(Core, key.File))).Contains(key.Number)).Select(key => key.ToString())
            .Concat(Files.Keys.Where(file => !File.Exists(Path.Combine(Core, file)) || !Fractions(File.ReadAllText(Path.Combine(Core, file))).Any()));

        Assert.Equal([], idle);
    }

    [Theory]
    [InlineData("double x = 0.37; // 0.99", "0.37")]
    [InlineData("var s = \"0.37\"; var y = 3e-2;", "3e-2")]
    [InlineData("var s = $\"{0.37}\"; char c = '\"'; var z = 1.5f;", "1.5")]
    [InlineData("/* 0.1 */ var t = @\"a\"\"0.2\"; var u = 4d;", "4d")]
    public void Fractions_are_found_outside_comments_and_texts(string code, string expected) => Assert.Equal([expected], Fractions(code));

    private static IEnumerable<string> Fractions(string code) => Fraction().Matches(WithoutWords().Replace(code, " ")).Select(match => match.Value.TrimEnd('f', 'F', 'm', 'M'));

    // Comments, raw texts, verbatim texts, texts and characters, whichever starts first.
    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|("{3,}).*?\1|@\$?"(?:[^"]|"")*"|\$@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'
        """, RegexOptions.Singleline)]
    private static partial Regex WithoutWords();

    [GeneratedRegex(@"(?<![\w.])(?:\d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+|\d[\d_]*(?=[dDfFmM]\b))[dDfFmM]?")]
    private static partial Regex Fraction();
}
