namespace MedLib.Cli.Tests;

/// <summary>The tour, told once for people and once as its facts; as processes, with the temporary library it makes itself.</summary>
public sealed class ToldTour : IAsyncLifetime
{
    internal Answer Story { get; private set; } = null!;

    internal Answer Facts { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Story = await ToolProcess.Start(AppContext.BaseDirectory, "tour").EndAsync();
        Facts = await ToolProcess.Start(AppContext.BaseDirectory, "tour", "--json").EndAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
