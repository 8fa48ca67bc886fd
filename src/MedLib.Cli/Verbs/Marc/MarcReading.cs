using System.Globalization;
using System.Runtime.CompilerServices;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>One run over MARC files: reads them, tells on a terminal how far it is, and keeps account of what could not be read.</summary>
/// <param name="shell">Where progress and errors go.</param>
/// <param name="format">The format of the files; null where what is in them tells.</param>
/// <param name="options">How to read them.</param>
internal sealed class MarcReading(Shell shell, MarcFormat? format, MarcReadOptions options)
{
    private const int Sight = 512; // bytes, to see how a file begins
    private const int MostLines = 20; // where much is damaged, the first are enough
    private long _losses;
    private long _untold; // records of which no line was shown
    private int _lines;

    /// <summary>The only record whose defects count, from 1; null where all do.</summary>
    public int? Only { get; init; }

    /// <summary>Whether the verb shows what was found with each record, so that only what is no record is told.</summary>
    public bool IsShown { get; init; }

    /// <summary>What the tool answers as far as reading goes.</summary>
    public int Code { get; private set; }

    /// <summary>Opens a file, or standard input.</summary>
    public Stream Open(string path) => InputLines.IsStandard(path) ? shell.OpenInput() : MarcFile.OpenRead(path);

    /// <summary>Reads a file of any format, packed or not.</summary>
    public async IAsyncEnumerable<MarcRead> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = Open(path);
        await foreach (var read in ReadAsync(path, stream, cancellationToken))
        {
            yield return read;
        }
    }

    /// <summary>Reads a file of any format, packed or not, from where its stream stands.</summary>
    public async IAsyncEnumerable<MarcRead> ReadAsync(string path, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var progress = ProgressOf(path, stream);
        try
        {
            var (any, lost) = (false, _losses);
            await foreach (var read in MarcFile.ReadAsync(stream, format, options with { Progress = progress }, cancellationToken))
            {
                any |= read.Kind == MarcReadKind.Record;
                Note(progress, path, read.Kind, read.Findings, read.Index);
                yield return read;
            }

            Finish(progress, path, isUsable: any || _losses == lost);
        }
        finally
        {
            progress?.Clear();
        }
    }

    /// <summary>Goes through a file: with a cursor where it is ISO 2709 that needs no unpacking, which copies no record; else read by read.</summary>
    /// <param name="path">What the file is called.</param>
    /// <param name="stream">The file at its start.</param>
    /// <param name="stand">Takes what the cursor stands on.</param>
    /// <param name="take">Takes a read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task PassAsync(string path, Stream stream, Action<MarcCursor> stand, Action<MarcRead> take, CancellationToken cancellationToken)
    {
        if (!stream.CanSeek || !await IsPlainIso2709Async(stream, cancellationToken))
        {
            await foreach (var read in ReadAsync(path, stream, cancellationToken))
            {
                take(read);
            }

            return;
        }

        var progress = ProgressOf(path, stream);
        try
        {
            using var cursor = new MarcCursor(stream, options with { Progress = progress });
            var (any, lost) = (false, _losses);
            while (cursor.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                any |= cursor.Kind == MarcReadKind.Record;
                Note(progress, path, cursor.Kind, cursor.Findings, cursor.Index);
                stand(cursor);
            }

            Finish(progress, path, isUsable: any || _losses == lost);
        }
        finally
        {
            progress?.Clear();
        }
    }

    /// <summary>Tells how many losses were not told one by one.</summary>
    /// <returns>What the tool answers as far as reading goes.</returns>
    public int Close()
    {
        if (_untold > 0)
        {
            ErrorLines.Write(shell, ToolCodes.Unreadable, string.Create(CultureInfo.InvariantCulture, $"{_untold} more records are not whole."));
        }

        return Code;
    }

    private async Task<bool> IsPlainIso2709Async(Stream stream, CancellationToken cancellationToken)
    {
        var start = new byte[Sight];
        var place = stream.Position;
        var length = await stream.ReadAtLeastAsync(start, Sight, throwOnEndOfStream: false, cancellationToken);
        stream.Position = place;
        return start.AsSpan(0, length) is not [0x1F, 0x8B, ..] && (format ?? MarcFile.Detect(start.AsSpan(0, length))) is MarcFormat.Iso2709;
    }

    // The size of a packed file says nothing about how much comes out of it.
    private MarcProgressLine? ProgressOf(string path, Stream stream) =>
        shell.ShowsProgress ? new(shell, stream.CanSeek && !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? stream.Length : 0) : null;

    private void Note(MarcProgressLine? progress, string path, MarcReadKind kind, ValueList<Finding> findings, int index)
    {
        var isLoss = kind == MarcReadKind.Unreadable || (!findings.IsEmpty && findings.Any(static finding => finding.Severity == FindingSeverity.Error));
        if (!isLoss || (Only is { } only && only != index + 1))
        {
            return;
        }

        Code = Math.Max(Code, ExitCode.Refused);
        if (IsShown && kind == MarcReadKind.Record)
        {
            return;
        }

        _losses++;
        if (_lines == MostLines)
        {
            _untold++;
            return;
        }

        progress?.Clear();
        var shown = findings.Where(static finding => finding.Severity == FindingSeverity.Error).Take(MostLines - _lines).ToList();
        _lines += shown.Count;
        ErrorLines.Write(shell, shown, string.Create(CultureInfo.InvariantCulture, $"{path}, record {index + 1}"));
    }

    // A strict reader refuses also what others would read.
    private void Finish(MarcProgressLine? progress, string path, bool isUsable)
    {
        if (!isUsable && options.Mode != MarcReadMode.Strict)
        {
            progress?.Clear();
            ErrorLines.Write(shell, ToolCodes.Unreadable, $"{path} holds no record that can be read.");
            Code = ExitCode.Unusable;
        }
    }
}
