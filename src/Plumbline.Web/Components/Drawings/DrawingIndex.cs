using System.Collections.Immutable;
using Plumbline.Web.Components.Gallery;

namespace Plumbline.Web.Components.Drawings;

/// <summary>Which drawings help to understand what.</summary>
public static class DrawingIndex
{
    private static readonly ImmutableDictionary<(string Kind, string Id), ImmutableArray<Type>> Known = new (Type Drawing, string[] About)[]
    {
        (typeof(StimulatorDrawing), ["treatments/spinal-cord-stimulation", "treatments/spinal-cord-stimulation-crps", "treatments/spinal-cord-stimulation-diabetic-neuropathy", "concepts/how-stimulation-works", "concepts/neurostimulator"]),
        (typeof(PumpDrawing), ["treatments/intrathecal-drug-pump", "concepts/how-a-pump-works", "concepts/drug-pump"]),
        (typeof(DoseDrawing), ["treatments/intrathecal-drug-pump", "concepts/how-a-pump-works", "conflicts/drug-pump-fraction-of-dose"]),
        (typeof(BlockDrawing), ["treatments/medial-branch-block", "concepts/test-block", "concepts/how-a-block-works", "conditions/facet-joint-pain"]),
        (typeof(AblationDrawing), ["treatments/medial-branch-radiofrequency-ablation", "concepts/how-destroying-a-nerve-works"]),
        (typeof(EpiduralDrawing), ["treatments/epidural-steroid-for-sciatica", "treatments/epidural-steroid-for-stenosis"]),
        (typeof(DiscDrawing), ["conditions/lumbar-disc-herniation", "conditions/lumbar-radiculopathy", "treatments/discectomy", "concepts/disc-bulge-and-nerve", "concepts/pressure-on-a-nerve-root"]),
        (typeof(StenosisDrawing), ["conditions/lumbar-spinal-stenosis", "treatments/decompression", "concepts/narrowing-and-the-nerve-roots"]),
        (typeof(ReferredPainDrawing), ["concepts/back-pain-and-root-pain", "concepts/where-leg-pain-is-felt", "concepts/pain-that-stops-above-the-knee", "findings/pain-below-knee"]),
        (typeof(PhantomDrawing), ["conditions/phantom-limb-pain", "concepts/pain-in-a-missing-part", "findings/phantom-pain-in-missing-limb"]),
        (typeof(StockingsDrawing), ["concepts/diabetic-nerve-damage", "concepts/sugar-and-nerves", "findings/stocking-sensory-loss"]),
    }.SelectMany(pair => pair.About.Select(about => (pair.Drawing, Path: about.Split('/'))))
        .GroupBy(pair => (pair.Path[0], pair.Path[1]))
        .ToImmutableDictionary(group => group.Key, group => group.Select(pair => pair.Drawing).ToImmutableArray());

    /// <summary>Everything that has a drawing, as a folder of the knowledge and an id.</summary>
    public static IEnumerable<(string Kind, string Id)> About => Known.Keys;

    /// <summary>The drawings about something, each a component without parameters; empty where there is none.</summary>
    /// <param name="kind">The folder of the knowledge, such as <c>treatments</c>.</param>
    /// <param name="id">The id.</param>
    public static ImmutableArray<Type> For(string kind, string id) => Known.GetValueOrDefault((kind, id), []);
}

internal static class DrawingStates
{
    private const string Sheet = "drawings.css";

    public static IEnumerable<ComponentState> All =>
    [
        ComponentState.Of<StimulatorDrawing>("stimulator") with { Stylesheet = Sheet },
        ComponentState.Of<PumpDrawing>("pump") with { Stylesheet = Sheet },
        ComponentState.Of<DoseDrawing>("dose") with { Stylesheet = Sheet },
        ComponentState.Of<BlockDrawing>("block") with { Stylesheet = Sheet },
        ComponentState.Of<AblationDrawing>("ablation") with { Stylesheet = Sheet },
        ComponentState.Of<EpiduralDrawing>("epidural") with { Stylesheet = Sheet },
        ComponentState.Of<DiscDrawing>("disc") with { Stylesheet = Sheet },
        ComponentState.Of<StenosisDrawing>("stenosis") with { Stylesheet = Sheet },
        ComponentState.Of<ReferredPainDrawing>("referred pain") with { Stylesheet = Sheet },
        ComponentState.Of<PhantomDrawing>("phantom") with { Stylesheet = Sheet },
        ComponentState.Of<StockingsDrawing>("stockings") with { Stylesheet = Sheet },
    ];
}
