using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Plumbline.Cli.Input;

/// <summary>Takes typed fields out of a JSON object and keeps every fault that it meets on the way.</summary>
internal sealed class FieldReader(string file)
{
    private readonly ImmutableArray<InputFault>.Builder _faults = ImmutableArray.CreateBuilder<InputFault>();

    /// <summary>What was wrong so far, in the order in which it was met.</summary>
    public ImmutableArray<InputFault> Faults => _faults.ToImmutable();

    /// <summary>Records a fault.</summary>
    public void Fault(long line, string code, string what, string remedy) => _faults.Add(new InputFault(file, line, code, what, remedy));

    /// <summary>Faults every member that is not one of the known names.</summary>
    public void Known(JsonValue parent, ImmutableHashSet<string> names, string where)
    {
        // The unknown name itself is not repeated: it may be an answer in the wrong place.
        for (int i = 0; i < parent.Members.Length; i++)
        {
            if (!names.Contains(parent.Members[i].Name))
            {
                string ordinal = (i + 1).ToString(CultureInfo.InvariantCulture);
                Fault(parent.Members[i].Value.Line, InputCode.Field, $"field {ordinal} of {where} is not known", $"use {string.Join(", ", names.Order(StringComparer.Ordinal))}");
            }
        }
    }

    /// <summary>An object; a fault and null where it is missing or something else.</summary>
    public JsonValue? Object(JsonValue parent, string name) => Typed(parent, name, JsonValueKind.Object, "an object", required: true);

    /// <summary>A text that must be there and not be blank.</summary>
    public string? RequiredText(JsonValue parent, string name)
    {
        JsonValue? value = Typed(parent, name, JsonValueKind.String, "text", required: true);
        if (value is not null && string.IsNullOrWhiteSpace(value.Text))
        {
            Fault(value.Line, InputCode.Missing, $"{name} is blank", $"give {name} a value");
            return null;
        }

        return value?.Text;
    }

    /// <summary>A text that may be left out.</summary>
    public JsonValue? Text(JsonValue parent, string name) => Typed(parent, name, JsonValueKind.String, "text", required: false);

    /// <summary>A list of texts; empty where it is left out.</summary>
    public ImmutableArray<JsonValue> Texts(JsonValue parent, string name)
    {
        JsonValue? list = Typed(parent, name, JsonValueKind.Array, "a list", required: false);
        if (list is null)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<JsonValue>(list.Items.Length);
        for (int i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i].Kind == JsonValueKind.String)
            {
                texts.Add(list.Items[i]);
            }
            else
            {
                string ordinal = (i + 1).ToString(CultureInfo.InvariantCulture);
                Fault(list.Items[i].Line, InputCode.WrongType, $"item {ordinal} of {name} is not text", "write names in quotes");
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>An age in whole years; null where it is left out or wrong.</summary>
    public Age? Age(JsonValue parent, string name)
    {
        JsonValue? value = Typed(parent, name, JsonValueKind.Number, "a number", required: false);
        if (value is null)
        {
            return null;
        }

        if (double.IsInteger(value.Number) && value.Number is >= int.MinValue and <= int.MaxValue && Plumbline.Age.IsPossible((int)value.Number))
        {
            return Plumbline.Age.Of((int)value.Number);
        }

        string between = string.Create(CultureInfo.InvariantCulture, $"{Plumbline.Age.Adult} to {Plumbline.Age.Highest}");
        Fault(value.Line, InputCode.Age, $"{name} is not a whole number of years from {between}", "Plumbline is for adults; leave the age out where it is not known");
        return null;
    }

    /// <summary>A duration in days; null where it is left out or wrong.</summary>
    public PainDuration? Duration(JsonValue parent, string name)
    {
        JsonValue? value = Typed(parent, name, JsonValueKind.Number, "a number", required: false);
        if (value is null)
        {
            return null;
        }

        if (PainDuration.IsPossible(value.Number))
        {
            return PainDuration.OfDays(value.Number);
        }

        string most = PainDuration.LongestDays.ToString(CultureInfo.InvariantCulture);
        Fault(value.Line, InputCode.Duration, $"{name} is not 0 to {most} days", "give the duration in days, or leave it out");
        return null;
    }

    /// <summary>A sex; unknown where it is left out or wrong.</summary>
    public Sex Sex(JsonValue parent, string name)
    {
        JsonValue? value = Text(parent, name);
        switch (value?.Text)
        {
            case null or "unknown":
                return Plumbline.Sex.Unknown;
            case "female":
                return Plumbline.Sex.Female;
            case "male":
                return Plumbline.Sex.Male;
            default:
                Fault(value.Line, InputCode.UnknownName, $"{name} is none of female, male, unknown", "write one of them, or leave it out");
                return Plumbline.Sex.Unknown;
        }
    }

    private JsonValue? Typed(JsonValue parent, string name, JsonValueKind kind, string described, bool required)
    {
        JsonValue? value = parent[name];
        if (value is null)
        {
            if (required)
            {
                Fault(parent.Line, InputCode.Missing, $"{name} is missing", $"add {name}");
            }

            return null;
        }

        if (value.Kind == kind)
        {
            return value;
        }

        Fault(value.Line, InputCode.WrongType, $"{name} is not {described}", $"make it {described}");
        return null;
    }
}
