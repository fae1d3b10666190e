namespace Plumbline.Tests.Triage;

/// <summary>Presentations as textbooks describe them, in the words of the findings. The level is the one that the textbook gives.</summary>
public class TextbookPresentationTests
{
    [Theory]
    // Nerves of the back
    [InlineData("age=38 days=2 pain-low-back pain-leg side-both saddle-anaesthesia numbness")]
    [InlineData("age=45 days=1 pain-low-back onset-after-lifting bladder-dysfunction")]
    [InlineData("age=50 days=20 pain-low-back pain-posterior-thigh side-both leg-weakness reflexes-reduced")]
    [InlineData("age=41 days=6 pain-low-back pain-calf side-both tingling")]
    [InlineData("age=33 days=9 leg-weakness side-both tingling reflexes-reduced recent-infection")]
    [InlineData("age=29 days=4 pain-low-back numbness leg-weakness hand-weakness breathing-difficulty")]
    // Cancer
    [InlineData("age=64 days=30 cancer-history pain-thoracic-back gait-abnormal numbness")]
    [InlineData("age=70 days=60 pain-low-back weight-loss raised-psa-history leg-weakness")]
    // Blood vessels
    [InlineData("age=72 sex=male days=0.1 pain-low-back abdominal-pain onset-sudden syncope smoking")]
    [InlineData("age=68 sex=male days=0.2 pain-flank quality-severe onset-sudden hypertension")]
    [InlineData("age=75 days=0.5 pain-calf pain-foot side-one onset-sudden skin-cold skin-pale irregular-pulse")]
    [InlineData("age=60 days=0.2 pain-foot onset-sudden arterial-embolism-history numbness")]
    [InlineData("age=66 days=1 pain-low-back aaa-history")]
    [InlineData("age=58 days=0.1 pain-upper-back quality-severe onset-sudden hypertension")]
    [InlineData("age=35 days=4 pain-calf leg-swelling side-one breathing-difficulty oral-contraceptive")]
    // Infection
    [InlineData("age=55 days=10 pain-low-back fever leg-weakness diabetes")]
    [InlineData("age=48 days=1 pain-thigh quality-severe skin-redness fever tachycardia")]
    [InlineData("age=59 days=2 pain-flank fever renal-stones")]
    [InlineData("age=61 days=3 pain-low-back fever chemotherapy")]
    [InlineData("age=52 days=5 pain-low-back recent-spinal-procedure headache fever")]
    // Injury, muscle
    [InlineData("age=81 days=0.3 pain-hip trauma leg-length-difference")]
    [InlineData("age=27 days=0.2 pain-shin trauma quality-severe numbness")]
    [InlineData("age=24 days=0.1 pain-low-back major-trauma")]
    // Others
    [InlineData("age=31 days=0.5 pregnancy abdominal-pain pain-low-back")]
    [InlineData("age=70 days=3 headache jaw-pain visual-change")]
    [InlineData("age=44 opioid-use drowsy-with-slow-breathing")]
    [InlineData("age=39 days=400 pain-low-back suicidal-thoughts suicidal-plan")]
    [InlineData("age=57 implanted-device wound-drainage pain-low-back")]
    [InlineData("age=60 pump-withdrawal-signs")]
    [InlineData("age=66 days=0.1 onset-sudden face-arm-or-speech-change")]
    public void An_emergency_is_called_one(string findings) => Assert.Equal(Urgency.Emergency, Shipped.Assess(findings).Urgency);

    [Theory]
    [InlineData("age=40 days=7 pain-low-back pain-leg side-one leg-weakness numbness")]
    [InlineData("age=36 days=10 foot-drop pain-low-back")]
    [InlineData("age=52 pain-low-back weakness-getting-worse")]
    [InlineData("age=50 days=25 leg-swelling side-one")]
    [InlineData("age=28 days=21 pain-calf calf-tenderness postpartum")]
    [InlineData("age=45 days=20 pain-low-back iv-drug-use")]
    [InlineData("age=67 days=40 pain-low-back diabetes raised-esr-crp")]
    [InlineData("age=34 days=120 pain-thoracic-back night-sweats weight-loss")]
    [InlineData("age=42 days=2 pain-knee side-one joint-swelling skin-warm")]
    [InlineData("age=70 pain-knee joint-replacement skin-redness")]
    [InlineData("age=58 pain-foot diabetes skin-ulcer")]
    [InlineData("age=62 days=30 cancer-history pain-low-back night-pain")]
    [InlineData("age=30 days=2 pain-thigh side-both dark-urine onset-after-exercise")]
    [InlineData("age=44 days=0.3 pain-flank quality-colicky quality-severe vomiting")]
    [InlineData("age=50 days=1 abdominal-pain pain-low-back quality-severe vomiting alcohol-excess")]
    [InlineData("age=78 days=2 pain-low-back trauma osteoporosis")]
    [InlineData("age=61 days=20 pain-neck hand-weakness reflexes-increased gait-abnormal")]
    [InlineData("age=71 days=3 pain-groin onset-sudden anticoagulant")]
    [InlineData("age=47 days=500 pain-low-back suicidal-thoughts")]
    public void What_must_be_seen_today_is_sent_today(string findings) => Assert.Equal(Urgency.SameDay, Shipped.Assess(findings).Urgency);

    [Theory]
    [InlineData("age=66 days=90 pain-low-back weight-loss")]
    [InlineData("age=69 days=120 pain-low-back anaemia fatigue")]
    [InlineData("age=22 days=60 pain-knee night-pain joint-swelling")]
    [InlineData("age=74 days=20 pain-low-back onset-sudden osteoporosis")]
    [InlineData("age=70 days=200 pain-foot rest-pain pulses-absent-or-reduced")]
    [InlineData("age=60 days=200 pain-neck hand-weakness gait-abnormal")]
    [InlineData("age=68 days=30 pain-shoulder pain-hip side-both morning-stiffness-over-30min")]
    [InlineData("age=55 days=4 pain-upper-back side-one rash-vesicular")]
    [InlineData("age=40 days=60 pain-groin steroid-use")]
    [InlineData("age=25 days=21 pain-groin athlete worse-running")]
    [InlineData("age=50 haematuria pain-low-back")]
    [InlineData("age=47 days=400 sustained-worsening pain-low-back")]
    public void What_can_wait_for_days_but_not_for_months_is_sent_within_two_weeks(string findings) =>
        Assert.Equal(Urgency.TwoWeeks, Shipped.Assess(findings).Urgency);

    [Theory]
    [InlineData("age=45 days=3 pain-low-back onset-after-lifting muscle-spasm worse-movement")]
    [InlineData("age=52 days=10 pain-low-back trauma onset-after-lifting paraspinal-tenderness")]
    [InlineData("age=63 days=1500 pain-knee side-both joint-crepitus worse-stairs morning-stiffness")]
    [InlineData("age=70 days=700 pain-low-back pain-leg side-both walking-induced-leg-symptoms better-leaning-forward numbness")]
    [InlineData("age=58 days=900 pain-foot side-both diabetes numbness quality-burning stocking-sensory-loss")]
    [InlineData("age=48 days=800 pain-low-back prior-spine-surgery quality-shooting sleep-disturbance depressed-mood")]
    [InlineData("age=26 days=200 pain-low-back morning-stiffness-over-30min better-activity better-nsaid uveitis")]
    [InlineData("age=38 days=365 pain-widespread multiple-pain-sites fatigue sleep-disturbance")]
    [InlineData("age=33 days=30 pain-low-back pain-leg side-one quality-shooting tingling slr-positive")]
    [InlineData("age=60 days=400 pain-leg side-both leg-swelling varicose-veins")]
    [InlineData("age=31 days=90 pain-buttock pain-low-back postpartum si-joint-tenderness")]
    [InlineData("age=55 days=200 pain-lateral-hip worse-lying-on-side night-pain trochanteric-tenderness")]
    [InlineData("age=40 days=300 amputation phantom-pain-in-missing-limb quality-severe")]
    public void Ordinary_pain_is_not_alarmed_about(string findings) => Assert.True(Shipped.Assess(findings).Urgency <= Urgency.Planned);
}
