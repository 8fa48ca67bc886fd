namespace MedLib.Cli.Verbs;

/// <summary>A file that is written beside its place and put there when it is whole.</summary>
internal sealed class WholeFile : IAsyncDisposable
{
    private readonly string? _path;
    private readonly string _part = "";

    /// <summary>A file of a name.</summary>
    public WholeFile(string path)
    {
        (_path, _part) = (path, $"{path}.part");
        Stream = File.Create(_part);
    }

    /// <summary>A stream that goes nowhere but where it goes, such as standard output.</summary>
    public WholeFile(Stream stream) => Stream = stream;

    public Stream Stream { get; }

    /// <summary>All is written.</summary>
    public async Task KeepAsync()
    {
        await Stream.DisposeAsync();
        if (_path is not null)
        {
            File.Move(_part, _path, overwrite: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        if (_path is not null)
        {
            File.Delete(_part);
        }
    }
}
