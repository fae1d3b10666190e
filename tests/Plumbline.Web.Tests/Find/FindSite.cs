using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Exchange.Directory;
using Plumbline.Knowledge;
using Plumbline.Tests.Sites;
using Plumbline.Web.Locating;

namespace Plumbline.Web.Tests.Find;

/// <summary>The application with a directory of clinics that do not exist, and a live register that the test speaks for.</summary>
public class FindSite : SiteFactory
{
    private const string Clinics = """
        name,specialty,street,city,postal-code,latitude,longitude,phone,telehealth,updated
        CLINIC 000001,pain-medicine,1 MADE UP STREET,NOTOWN,10001,,,5550100001,yes,2025-06-01
        CLINIC 000002,pain-medicine,2 MADE UP STREET,NOTOWN,,40.80,-73.99,,,
        CLINIC 000003,pain-medicine,3 MADE UP STREET,NOTOWN,19104,,,555 <b>0103</b>,no,
        CLINIC 000004,acupuncture,4 MADE UP STREET,NOTOWN,10001,,,5550100004,,
        """;

    public FindSite()
    {
        Folder = Directory.CreateTempSubdirectory("plumbline-find-").FullName;
        Settings["Plumbline:Providers:Folder"] = Path.Combine(Folder, "providers");
    }

    public string Folder { get; }

    /// <summary>What the live register answers.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Register { get; set; } = (_, _) => throw new HttpRequestException("Nobody is there.");

    /// <summary>The addresses that the live register was asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Brings in the clinics.</summary>
    public FindSite WithClinics(string? more = null)
    {
        string file = Path.Combine(Folder, "clinics.csv");
        File.WriteAllText(file, Clinics.ReplaceLineEndings("\n") + "\n" + more);
        Assert.Null(DirectoryImport.Run(new()
        {
            File = file,
            Folder = Settings["Plumbline:Providers:Folder"]!,
            Specialties = [.. Services.GetRequiredService<KnowledgeBase>().Specialties.Values],
            Today = new DateOnly(2026, 1, 5),
        }).Fault);
        return this;
    }

    /// <summary>Somebody with a browser.</summary>
    internal Visitor Visitor() => new(CreateClient());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddHttpClient<NpiRegistry>().ConfigurePrimaryHttpMessageHandler(() => new Speaker(this)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>An answer of the live register.</summary>
    public static Task<HttpResponseMessage> Says(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    private sealed class Speaker(FindSite site) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            site.Asked.Add(request.RequestUri!.ToString());
            return site.Register(request, cancellationToken);
        }
    }
}

/// <summary>One application with clinics for all tests of a class.</summary>
public class ClinicSite : FindSite
{
    public ClinicSite() => WithClinics();
}

/// <summary>The same, where the live register may be asked.</summary>
public sealed class RegisterSite : FindSite
{
    public RegisterSite()
    {
        Settings["Plumbline:Providers:Registry"] = "true";
        WithClinics();
    }
}
