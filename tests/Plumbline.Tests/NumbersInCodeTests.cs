using System.Text.RegularExpressions;
using Plumbline.Tests.Knowledge;

namespace Plumbline.Tests;

/// <summary>Numbers of medicine live in <c>knowledge/</c>. What is left in the core is mathematics, and is listed here with its reason.</summary>
public partial class NumbersInCodeTests
{
    // A whole file, because its numbers are one published table or one algorithm.
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["Reasoning/Inference/BinaryEntropy.cs"] = "the coefficients of fdlibm's logarithm",
        ["Numerics/StandardNormal.cs"] = "the coefficients of algorithm AS 241",
    };

    // One number in one file.
    private static readonly Dictionary<(string File, string Number), string> Numbers = new()
    {
        [("Journal/Trials/TrialRelief.cs", "0.95")] = "the confidence of an interval",
        [("Journal/Course/PainChange.cs", "0.95")] = "how sure a 95 % interval is",
        [("Journal/Course/PainChange.cs", "12.0")] = "the variance of what rounding to whole numbers hides is 1 / 12",
        [("Journal/Programme/PacingPlan.cs", "1e-9")] = "keeps a whole number that binary holds a hair too small",
        [("Knowledge/Condition.cs", "0.015")] = "three shares of two digits may miss 1 by so much",
        [("MechanismBelief.cs", "1e-6")] = "by how much three printed probabilities may miss 1",
        [("Numerics/IncompleteBeta.cs", "1e-15")] = "where double precision ends the continued fraction",
        [("Numerics/IncompleteBeta.cs", "1e-300")] = "what Lentz's method puts for a zero",
        [("PainDuration.cs", "365.2425")] = "days in a year of the Gregorian calendar",
        [("Pathway/Facts/ComputedNumbers.cs", "365.25")] = "days in a year",
        [("Pathway/Facts/ProcedureResults.cs", "365.25")] = "days in a year",
        [("Pathway/Facts/ProcedureResults.cs", "7.0")] = "days in a week",
        [("Reasoning/CauseExplainer.cs", "0.01")] = "a change of the odds too small to be shown",
        [("Reasoning/CauseExplainer.cs", "1e-12")] = "keeps log-odds finite",
        [("Reasoning/Inference/CausalNetworkBuilder.cs", "1e-9")] = "by how much printed probabilities may miss 1",
        [("Reasoning/Inference/OutlookRun.cs", "1e-3")] = "below it a difference of probabilities would lose digits",
        [("Reasoning/Inference/PlanCompiler.Tables.cs", "1.5")] = "what a shared bit multiplies the work of a join by",
        [("Reasoning/Inference/PlanCompiler.cs", "1.5")] = "which orders are worth compiling",
        [("Reasoning/Mechanism/EvidenceWeights.cs", "1e-12")] = "where an iteration ends",
        [("Reasoning/Model/Grounding.cs", "0.004")] = "how far apart the bounds of a probability may lie for its middle to be taken",
        [("Reasoning/Model/GroundNode.cs", "0.999")] = "keeps a derived probability below certainty",
        [("Reasoning/Model/ModelNumbers.cs", "1e-6")] = "keeps a drawn probability within (0, 1)",
        [("Reasoning/Model/ModelBuilder.cs", "0.99")] = "keeps a derived frequency below certainty",
        [("Reasoning/QuestionGains.cs", "1e-9")] = "below it what an answer tells does not count, whatever digits are lost",
        [("Reasoning/Reasoner.cs", "0.025")] = "the lower end of a 95 % interval",
        [("Reasoning/Scoring/ClassificationScore.cs", "0.025")] = "the lower end of a 95 % interval",
        [("Reasoning/Scoring/ClassificationScore.cs", "0.975")] = "the upper end of a 95 % interval",
        [("Reasoning/Scoring/Estimate.cs", "1.959963984540054")] = "the normal quantile of a 95 % interval",
        [("Reasoning/Scoring/Estimate.cs", "4.0")] = "a term of Wilson's interval",
        [("Reasoning/Scoring/Prediction.cs", "1e-15")] = "keeps a logarithm finite",
        [("Reasoning/Validation/StudyFigures.cs", "4.0")] = "quarters of a group",
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

        string found = string.Join('\n', unexplained.Distinct().Order(StringComparer.Ordinal));
        Assert.True(found.Length == 0, "Move a number of medicine to knowledge/; give a number of mathematics its reason in this test.\n" + found);
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
