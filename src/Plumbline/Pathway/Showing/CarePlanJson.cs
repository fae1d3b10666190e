using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.Knowledge;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Pathway;

/// <summary>A plan as JSON for programs: ids and numbers, no words.</summary>
public static class CarePlanJson
{
    /// <summary>Writes the plan.</summary>
    public static string Write(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("format", "plumbline-plan/1");
            json.WriteString("knowledge-version", plan.KnowledgeVersion);
            json.WriteString("knowledge-hash", plan.KnowledgeHash);
            json.WriteString("today", Day(plan.Today));
            json.WriteString("profile", plan.Profile);
            json.WriteString("setting", plan.Setting);
            json.WriteString("urgency", plan.Urgency is { } urgency ? Word(urgency) : "not-asked");
            Texts(json, "fired-safety-rules", plan.FiredSafetyRules);
            json.WriteString("state", plan.State);
            Texts(json, "path", plan.Path);
            Each(json, "notes", plan.Notes, note =>
            {
                json.WriteString("rule", note.Rule);
                json.WriteString("alert", Word(note.Alert));
                Because(json, note.Because);
            });
            Each(json, "options", plan.Options, option => Option(json, option));
            json.WriteBoolean("medicines-kept-back", plan.MedicinesKeptBack);
            Texts(json, "to-ask", plan.ToAsk);
            json.WriteStartObject("enough-tried");
            json.WriteString("is-enough", Word(plan.Enough.IsEnough));
            json.WriteNumber("kinds-needed", plan.Enough.Needed.Value);
            json.WriteNumber("adherence-needed", plan.Enough.Adherence.Value);
            Each(json, "kinds", plan.Enough.Kinds, kind =>
            {
                json.WriteString("kind", kind.Modality);
                json.WriteString("adequate", Word(kind.IsAdequate));
                Texts(json, "treatments", kind.Treatments);
            });
            json.WriteEndObject();
            Each(json, "reviews", plan.Reviews, review =>
            {
                json.WriteString("timer", review.Timer);
                json.WriteString("on", Day(review.On));
                json.WriteBoolean("overdue", review.IsOverdue);
            });
            Each(json, "moves", plan.Moves, move =>
            {
                json.WriteString("transition", move.Transition);
                json.WriteString("to", move.To);
                json.WriteString("holds", Word(move.Holds));
                Texts(json, "missing", move.Missing);
                Texts(json, "unknown", move.Unknown);
            });
            Each(json, "medicine-findings", plan.MedicineFindings, finding => Finding(json, finding));
            Opioids(json, plan.Opioids);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Option(Utf8JsonWriter json, CareOption option)
    {
        json.WriteString("treatment", option.Treatment.Id);
        json.WriteString("class", Word(option.Treatment.Class));
        json.WriteString("phase", Word(option.Phase));
        json.WriteString("status", Word(option.Status));
        json.WriteString("reversible", Word(option.Treatment.Reversible));
        json.WriteString("trial-first", Word(option.Treatment.TrialFirst));
        Each(json, "reasons", option.Reasons, reason =>
        {
            json.WriteString("kind", Word(reason.Kind));
            json.WriteString("about", reason.About);
            json.WriteString("limit", Word(reason.Limit));
            Because(json, reason.Because);
        });
        Each(json, "needs", option.Needs, need =>
        {
            json.WriteString("fact", need.Fact);
            json.WriteString("met", Word(need.Holds));
        });
        Each(json, "speaks-against", option.SpeaksAgainst, contra =>
        {
            json.WriteString("fact", contra.Id);
            json.WriteBoolean("hard", contra.IsHard);
            json.WriteString("present", Word(contra.Holds));
        });
        Each(json, "effects", option.Treatment.Effects, effect =>
        {
            json.WriteString("outcome", effect.Outcome);
            json.WriteString("compared-with", Word(effect.Comparator));
            json.WriteString("result", Word(effect.Result));
            json.WriteString("certainty", Word(effect.Certainty.Grade));
            Because(json, [effect.Provenance]);
        });
        Each(json, "positions", option.Treatment.Positions, position =>
        {
            json.WriteString("body", position.Body);
            json.WriteString("direction", Word(position.Direction));
            json.WriteString("strength", Word(position.Strength));
            Because(json, [position.Provenance]);
        });
        Each(json, "medicine-findings", option.MedicineFindings, finding => Finding(json, finding));
        Texts(json, "warnings", option.Warnings);
    }

    private static void Finding(Utf8JsonWriter json, MedicineFinding finding)
    {
        json.WriteString("kind", Word(finding.Kind));
        json.WriteString("id", finding.Id);
        json.WriteString("severity", Word(finding.Severity));
        json.WriteString("holds", Word(finding.Holds));
        Texts(json, "medicines", finding.Medicines);
        Because(json, finding.Because);
    }

    private static void Opioids(Utf8JsonWriter json, OpioidTotal total)
    {
        json.WriteStartObject("opioids");
        json.WriteString("table", total.FactorSet);
        json.WriteBoolean("complete", total.IsComplete);
        json.WriteNumber("included-mg-morphine-equivalent-a-day", total.IncludedTotal);
        Each(json, "parts", total.Parts, part =>
        {
            json.WriteString("medicine", part.Medicine);
            json.WriteString("status", Word(part.Status));
            if (part.Equivalent is { } equivalent)
            {
                json.WriteNumber("mg-morphine-equivalent-a-day", equivalent);
            }
        });
        json.WriteEndObject();
    }

    private static void Because(Utf8JsonWriter json, ImmutableArray<Provenance> because) => Each(json, "because", because, reason =>
    {
        if (reason.Citation is { } citation)
        {
            json.WriteString("from", citation.Source);
            json.WriteString("at", citation.At);
            json.WriteString("read", Word(reason.Read));
        }
        else
        {
            json.WriteString("judged", reason.Because);
        }
    });

    private static void Each<T>(Utf8JsonWriter json, string name, ImmutableArray<T> things, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T thing in things)
        {
            json.WriteStartObject();
            write(thing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T member)
        where T : struct, Enum => KebabWords<T>.Of(member);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
