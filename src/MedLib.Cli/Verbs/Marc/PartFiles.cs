using System.Globalization;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>The files that a file is split into: they are put in place together, when all are whole.</summary>
/// <param name="pattern">Their name, with zeros in braces where the number goes.</param>
internal sealed class PartFiles(string pattern) : IAsyncDisposable
{
    private readonly List<WholeFile> _files = [];

    /// <summary>Whether a name says where the number goes.</summary>
    public static bool IsPattern(string pattern) => Find(pattern) is not null;

    /// <summary>The name of a file.</summary>
    /// <param name="pattern">The name of them all.</param>
    /// <param name="number">Its number, from 0; in the name it counts from 1.</param>
    public static string PathOf(string pattern, int number) => Find(pattern) is var (start, digits)
        ? $"{pattern[..start]}{(number + 1).ToString($"D{digits}", CultureInfo.InvariantCulture)}{pattern[(start + digits + 2)..]}"
        : pattern;

    /// <summary>Opens a file.</summary>
    /// <param name="number">Its number, from 0.</param>
    public Stream Open(int number)
    {
        var file = new WholeFile(PathOf(pattern, number));
        _files.Add(file);
        return file.Stream;
    }

    /// <summary>All are written.</summary>
    public async Task KeepAsync()
    {
        foreach (var file in _files)
        {
            await file.KeepAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files)
        {
            await file.DisposeAsync();
        }
    }

    private static (int Start, int Digits)? Find(string pattern)
    {
        for (var start = pattern.IndexOf('{', StringComparison.Ordinal); start >= 0; start = pattern.IndexOf('{', start + 1))
        {
            var digits = pattern.AsSpan(start + 1).IndexOfAnyExcept('0');
            if (digits > 0 && pattern[start + 1 + digits] == '}')
            {
                return (start, digits);
            }
        }

        return null;
    }
}
