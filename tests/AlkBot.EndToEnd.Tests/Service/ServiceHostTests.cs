using AlkBot.Configuration;
using AlkBot.Discord.Configuration;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Service;
using AlkBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlkBot.EndToEnd.Tests.Service;

public sealed class ServiceHostTests
{
    // A container is killed after that.
    private static readonly TimeSpan KilledAfter = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task What_still_runs_when_it_is_asked_to_end_is_left_before_a_container_is_killed()
    {
        var builder = ServiceHost.Create(new LoggingSettings(new Dictionary<string, LogLevel>()), ["http://127.0.0.1:0"], new ServerLimits(), TimeProvider.System);
        await using var host = builder.Build();

        host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout.ShouldBeLessThan(KilledAfter);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("read-only", true)]
    public async Task Sources_that_cannot_be_changed_are_a_shortcoming(string? notWritable, bool isToldOf)
    {
        using var folder = new TemporaryFolder();
        await using var index = new CurrentIndex(new GenerationStore(folder["index"], TimeProvider.System));
        var sources = new FakeFolder(new FakeCorpus()) { NotWritable = notWritable is null ? null : (FormattableString)$"{notWritable}" };

        (new IndexReadiness(index, sources).Shortcoming is not null).ShouldBe(isToldOf);
    }
}
