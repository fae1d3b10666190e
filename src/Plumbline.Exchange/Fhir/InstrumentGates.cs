using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plumbline.Journal;

namespace Plumbline.Exchange.Fhir;

/// <summary>Reads which lines are asked only after certain answers. What is not understood is refused: a line that is asked wrongly, or never, would change the score.</summary>
internal static class InstrumentGates
{
    // An expression in another language, which is not run here.
    private const string Expression = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

    private const int LongestOperator = 20;

    /// <summary>The gate of a line or group; null where it has none, or where it is not understood.</summary>
    public static InstrumentGate? Read(JsonElement item, string here, ICollection<InstrumentFault> faults)
    {
        if (FhirJson.Each(item, "extension").Any(extension => FhirJson.Text(extension, "url") == Expression))
        {
            faults.Add(new("FQ009", here + ".extension", "whether this line is asked is worked out by an expression, which is not run here; ask for a version with 'enableWhen'."));
        }

        var conditions = ImmutableArray.CreateBuilder<InstrumentCondition>();
        foreach (var (at, condition) in FhirJson.Each(item, "enableWhen").Index())
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{here}.enableWhen[{at}]");
            if (at >= InstrumentGate.MostConditions)
            {
                faults.Add(new("FQ004", here, "it has too many conditions; at most 40 are read."));
                return null;
            }

            if (Condition(condition, place, faults) is { } read)
            {
                conditions.Add(read);
            }
        }

        string? behaviour = FhirJson.Text(item, "enableBehavior");
        if (conditions.Count > 1 ? behaviour is not ("all" or "any") : behaviour is not (null or "all" or "any"))
        {
            faults.Add(new("FQ009", here + ".enableBehavior", "it does not say whether all of several conditions must hold or any of them; it must be 'all' or 'any'."));
        }

        return conditions.Count == 0 ? null : new(behaviour == "any", conditions.ToImmutable());
    }

    /// <summary>Checks, when all lines are known, that every condition is about a line that is asked here and an answer that can be given, and that none leads back to itself.</summary>
    public static void Check(IReadOnlyCollection<InstrumentItem> items, ICollection<InstrumentFault> faults)
    {
        Dictionary<string, InstrumentItem> known = items.Where(item => item.Kind == InstrumentItemKind.Choice).DistinctBy(item => item.LinkId, StringComparer.Ordinal).ToDictionary(item => item.LinkId, StringComparer.Ordinal);
        foreach (InstrumentCondition condition in items.SelectMany(item => item.Gates).SelectMany(gate => gate.Conditions).Distinct())
        {
            if (!known.TryGetValue(condition.Line, out InstrumentItem? line))
            {
                faults.Add(new("FQ010", "enableWhen", "a line is asked only after another one that is not there, or that cannot be filled in here; the whole would be added up wrongly."));
            }
            else if (condition.Test is InstrumentTest.Same or InstrumentTest.NotSame && !line.Options.Any(option => option.Code == condition.Answer || (Number(option.Code) is { } number && number == Number(condition.Answer))))
            {
                faults.Add(new("FQ010", "enableWhen", "a line is asked only after an answer that cannot be chosen; ask for a sound file."));
            }
            else if (condition.Test is InstrumentTest.Above or InstrumentTest.Below or InstrumentTest.AtLeast or InstrumentTest.AtMost && line.Options.Any(option => Number(option.Code) is null))
            {
                faults.Add(new("FQ010", "enableWhen", "a line is asked only after an answer above or below a number, but the answers are no numbers; ask for a sound file."));
            }
        }

        if (LeadsInACircle(known))
        {
            faults.Add(new("FQ011", "enableWhen", "whether a line is asked depends on its own answer in the end; ask for a sound file."));
        }
    }

    private static InstrumentCondition? Condition(JsonElement condition, string place, ICollection<InstrumentFault> faults)
    {
        string? line = FhirJson.Text(condition, "question"), sign = FhirJson.Text(condition, "operator");
        InstrumentTest? test = sign switch
        {
            "exists" => FhirJson.Truth(condition, "answerBoolean") switch { true => InstrumentTest.Answered, false => InstrumentTest.NotAnswered, _ => null },
            "=" => InstrumentTest.Same,
            "!=" => InstrumentTest.NotSame,
            ">" => InstrumentTest.Above,
            "<" => InstrumentTest.Below,
            ">=" => InstrumentTest.AtLeast,
            "<=" => InstrumentTest.AtMost,
            _ => null,
        };
        if (test is not { } known)
        {
            faults.Add(new("FQ009", place + ".operator", sign == "exists"
                ? "the operator 'exists' needs an 'answerBoolean'; ask for a sound file."
                : $"the operator {Named(sign)} of this condition is not understood; exists, =, !=, >, <, >= and <= are."));
            return null;
        }

        bool orders = known is not (InstrumentTest.Answered or InstrumentTest.NotAnswered or InstrumentTest.Same or InstrumentTest.NotSame);
        string? answer = sign == "exists" ? "" : Answer(condition, orders);
        if (line is null || line.Length > Instrument.LongestId || answer is null || answer.Length > Instrument.LongestId)
        {
            faults.Add(new("FQ009", place, $"this condition with the operator {Named(sign)} has no line, or compares with a kind of answer that is not understood; a coding, a text or a number is, and only a number is above or below another."));
            return null;
        }

        return new(line, known, answer);
    }

    private static string? Answer(JsonElement condition, bool orders)
    {
        foreach (string name in new[] { "answerInteger", "answerDecimal" })
        {
            if (condition.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number))
            {
                return number.ToString("R", CultureInfo.InvariantCulture);
            }
        }

        return orders ? null
            : FhirJson.Child(condition, "answerCoding") is { } coding ? FhirJson.Text(coding, "code") ?? FhirJson.Text(coding, "display")
            : FhirJson.Text(condition, "answerString");
    }

    // The one word of a file that a message repeats, where it looks like an operator.
    private static string Named(string? sign) => sign is { Length: <= LongestOperator } && sign.All(letter => char.IsAsciiLetter(letter) || "<>=!~-".Contains(letter, StringComparison.Ordinal)) ? $"'{sign}'" : "(missing, or no operator at all)";

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static bool LeadsInACircle(Dictionary<string, InstrumentItem> items)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        return items.Keys.Any(Circles);

        bool Circles(string line)
        {
            if (done.Contains(line) || !items.TryGetValue(line, out InstrumentItem? item))
            {
                return false;
            }

            if (!open.Add(line))
            {
                return true;
            }

            bool circles = item.Gates.SelectMany(gate => gate.Conditions).Any(condition => Circles(condition.Line));
            open.Remove(line);
            done.Add(line);
            return circles;
        }
    }
}
