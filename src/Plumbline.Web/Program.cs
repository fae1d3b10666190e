using Plumbline.Store;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.AddPlumbline();
ListeningAddress.Choose(builder);
WebApplication app = builder.Build();
await app.Services.GetRequiredService<StoreStart>().RunAsync();
await AccountSwitch.StartAsync(app);
app.UsePlumbline();
ListeningAddress.Announce(app);
await app.RunAsync();

/// <summary>The entry point, named so that tests can start the whole application.</summary>
public partial class Program;
