using System.CommandLine;
using Plumbline.Cli.Output;

namespace Plumbline.Cli;

/// <summary>Options that several commands share. Each command makes its own, since an option belongs to one command.</summary>
internal static class CommonOptions
{
    /// <summary>Which forms a command can write; text is the default.</summary>
    public static Option<OutputFormat> Output(params OutputFormat[] formats)
    {
        string[] words = [.. formats.Select(Word)];
        var option = new Option<OutputFormat>("--output", "-o")
        {
            Description = "The form of the result: " + string.Join(", ", words) + "; text unless said",
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                int at = Array.IndexOf(words, result.Tokens[0].Value);
                if (at < 0)
                {
                    result.AddError($"--output takes one of {string.Join(", ", words)}.");
                    return formats[0];
                }

                return formats[at];
            },
        };
        return option;
    }

    /// <summary>Another folder of knowledge.</summary>
    public static Option<string?> Knowledge() => new("--knowledge")
    {
        Description = "Another folder of knowledge than the one that comes with Plumbline",
        HelpName = "DIR",
    };

    /// <summary>The file of cases.</summary>
    public static Option<string> Cases() => new("--cases")
    {
        Description = "A file with one case a line (JSON: id and encoding); - is standard input",
        HelpName = "FILE.jsonl",
        Required = true,
    };

    /// <summary>Which setting's priors are used.</summary>
    public static Option<string> Setting() => new("--setting")
    {
        Description = "How common causes are: self-care, primary-care or pain-clinic",
        HelpName = "ID",
        DefaultValueFactory = _ => Assessing.Assessor.UsualSetting,
    };

    /// <summary>How many lines are worked on at once.</summary>
    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "How many lines are worked on at once",
            HelpName = "N",
            DefaultValueFactory = _ => 2,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int threads) || threads is < 1 or > 64))
            {
                result.AddError("--threads takes a whole number from 1 to 64.");
            }
        });
        return option;
    }

    /// <summary>Whether progress is written to standard error.</summary>
    public static Option<bool> Progress() => new("--progress")
    {
        Description = "Show progress on standard error even where it is no screen",
    };

    private static string Word(OutputFormat format) => format.ToString().ToLowerInvariant();
}
