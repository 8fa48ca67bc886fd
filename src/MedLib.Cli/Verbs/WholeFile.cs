using System.IO.Compression;

namespace MedLib.Cli.Verbs;

/// <summary>A file that is written beside its place and put there when it is whole. One whose name ends in <c>.gz</c> is packed.</summary>
/// <remarks>A device or a pipe is written as it is, and a link stays one: none of them is to be replaced by a file.</remarks>
internal sealed class WholeFile : IAsyncDisposable
{
    private readonly string? _path;
    private readonly string _part = "";

    /// <summary>A file of a name.</summary>
    public WholeFile(string path)
    {
        if (OpenDevice(path) is { } device)
        {
            Stream = Packed(path, device);
            return;
        }

        _path = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
        _part = $"{_path}.part";
        Stream = Packed(path, File.Create(_part));
    }

    /// <summary>A stream that goes nowhere but where it goes, such as standard output.</summary>
    public WholeFile(Stream stream) => Stream = stream;

    public Stream Stream { get; }

    /// <summary>All is written.</summary>
    public async Task KeepAsync()
    {
        await Stream.DisposeAsync();
        if (_path is null)
        {
            return;
        }

        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_part, File.GetUnixFileMode(_path));
        }

        File.Move(_part, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        if (_path is not null)
        {
            File.Delete(_part);
        }
    }

    private static Stream Packed(string path, Stream file) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal) : file;

    // Something that is there and is no file: what cannot be gone to and fro in, or lies where the system keeps its devices.
    private static FileStream? OpenDevice(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (!stream.CanSeek || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            {
                return stream;
            }

            stream.Dispose();
        }
        catch (UnauthorizedAccessException)
        {
            // A file that must not be written may still be replaced.
        }

        return null;
    }
}
