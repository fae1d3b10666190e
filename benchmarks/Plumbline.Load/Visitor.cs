using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Plumbline.Load;

/// <summary>Somebody with a browser of their own, who goes through the assessment and reads what comes out.</summary>
internal sealed partial class Visitor : IDisposable
{
    // Nobody is asked so many questions; a page that leads to itself would never end.
    private const int MostPages = 60;

    // How often a place of the body map is marked: some five places hurt, and half of the people have a numb one.
    private const double LowBack = 0.6;
    private const double Elsewhere = 0.07;
    private const double Numb = 0.01;

    private readonly HttpClient _client;
    private readonly Timings _timings;
    private readonly HashSet<string> _ticks;
    private readonly Random _random;
    private readonly Func<Task> _think;
    private string _page = "";
    private Uri _at = new("/", UriKind.Relative);

    internal Visitor(Uri site, Timings timings, HashSet<string> ticks, Random random, Func<Task> think, bool plain)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = plain ? DecompressionMethods.None : DecompressionMethods.All, CookieContainer = new CookieContainer() })
        {
            BaseAddress = site,
            Timeout = TimeSpan.FromMinutes(10),
        };
        (_timings, _ticks, _random, _think) = (timings, ticks, random, think);
    }

    /// <summary>How many pages of answers were sent.</summary>
    internal int Answered { get; private set; }

    /// <summary>The whole way. True where it came to a result.</summary>
    /// <param name="readsOn">Whether the person answers everything and opens two causes, the plan and the visit summary afterwards.</param>
    /// <param name="patience">After how many pages of answers anybody else opens the result as it is by then.</param>
    internal async Task<bool> WalkAsync(bool readsOn, int patience)
    {
        await OpenAsync("/");
        await PostAsync();
        for (int page = 0; page < MostPages && !_at.AbsolutePath.StartsWith("/Result", StringComparison.Ordinal); page++)
        {
            if (HtmlForm.Of(_page) is null)
            {
                return false;
            }

            await _think();
            if (!readsOn && Answered >= patience)
            {
                await OpenAsync("/Result");
                break;
            }

            await PostAsync();
            Answered++;
        }

        if (!_at.AbsolutePath.StartsWith("/Result", StringComparison.Ordinal))
        {
            return false;
        }

        if (!readsOn)
        {
            return true;
        }

        string[] causes = [.. CauseLink().Matches(_page).Select(link => link.Value).Distinct().Take(2)];
        foreach (string cause in causes)
        {
            await _think();
            await OpenAsync(cause);
        }

        foreach (string further in (string[])["/Plan", "/Visit", "/Result"])
        {
            await _think();
            await OpenAsync(further);
        }

        return true;
    }

    public void Dispose() => _client.Dispose();

    private Task OpenAsync(string path) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));

    private Task PostAsync()
    {
        HtmlForm form = HtmlForm.Of(_page) ?? throw new InvalidOperationException($"{_at} has no form.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var (type, name, value, isChecked) in form.Inputs)
        {
            bool sent = type switch
            {
                "checkbox" => name switch
                {
                    "present" or "also" => _ticks.Contains(value),
                    "pain" => _random.NextDouble() < (value.StartsWith("low-back", StringComparison.Ordinal) ? LowBack : Elsewhere),
                    "numb" => _random.NextDouble() < Numb,
                    _ => isChecked,
                },
                "radio" => false,
                _ => true,
            };
            if (sent)
            {
                fields.Add(new(name, Typed(name) ?? value));
            }
        }

        foreach (var radios in form.Inputs.Where(input => input.Type == "radio").GroupBy(input => input.Name))
        {
            var choices = radios.ToArray();
            fields.Add(new(radios.Key, choices[_random.Next(choices.Length)].Value));
        }

        fields.AddRange(form.Selects.Select(select => KeyValuePair.Create(select.Name, select.Value)));

        // Most people go on by the first button; some leave a page open, few skip it.
        int chance = _random.Next(20);
        var (action, buttonName, buttonValue) = form.Buttons[Math.Min(form.Buttons.Count - 1, chance < 17 ? 0 : chance < 19 ? 1 : 2)];
        if (buttonName.Length > 0)
        {
            fields.Add(new(buttonName, buttonValue));
        }

        var target = new Uri(_client.BaseAddress!, new Uri(_at, action ?? (form.Action.Length > 0 ? form.Action : _at.PathAndQuery)));
        return SendAsync(() => new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) });
    }

    private string? Typed(string name) => name switch
    {
        "age" => _random.Next(20, 90).ToString(CultureInfo.InvariantCulture),
        "duration" => _random.Next(1, 50).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // Follows redirects by hand, because each is a page of its own to the server.
    private async Task SendAsync(Func<HttpRequestMessage> make)
    {
        HttpRequestMessage request = make();
        for (int hop = 0; hop < 8; hop++)
        {
            string kind = Kind(request);
            long start = Stopwatch.GetTimestamp();
            using HttpResponseMessage response = await _client.SendAsync(request);
            string page = await response.Content.ReadAsStringAsync();
            _timings.Add(kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (int)response.StatusCode >= 400);
            var at = new Uri(_client.BaseAddress!, request.RequestUri!);
            request.Dispose();
            if ((int)response.StatusCode is < 300 or >= 400)
            {
                (_page, _at) = (page, at);
                return;
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(at, response.Headers.Location!));
        }

        throw new InvalidOperationException("A page leads in a circle.");
    }

    private string Kind(HttpRequestMessage request)
    {
        string path = new Uri(_client.BaseAddress!, request.RequestUri!).AbsolutePath.TrimEnd('/');
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string page = parts.Length == 0 ? "start" : string.Join('/', parts.Take(2).Select(part => part.ToLowerInvariant()));
        return $"{request.Method} {page}";
    }

    [GeneratedRegex("/Result/Cause/[a-z0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex CauseLink();
}
