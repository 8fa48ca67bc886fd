using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Files;

/// <summary>The captions and headers of the embedded classes, made into strings when they are asked for.</summary>
internal sealed class PackedCaptions
{
    private readonly string _paths;
    private readonly byte[] _pathOf;
    private readonly int[] _ends;
    private readonly byte[] _captions;

    /// <summary>Packed captions.</summary>
    /// <param name="paths">The header paths, each once in a line of its own, with tabs between their parts.</param>
    /// <param name="pathOf">Which of them each class has.</param>
    /// <param name="lengths">How many bytes each caption has.</param>
    /// <param name="captions">The captions.</param>
    internal PackedCaptions(string paths, byte[] pathOf, ReadOnlySpan<byte> lengths, byte[] captions)
    {
        (_paths, _pathOf, _captions, _ends) = (paths, pathOf, captions, new int[lengths.Length]);
        var end = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            end += lengths[i];
            _ends[i] = end;
        }
    }

    internal string Caption(int place)
    {
        var start = place == 0 ? 0 : _ends[place - 1];
        return Encoding.Latin1.GetString(_captions, start, _ends[place] - start);
    }

    internal ValueList<string> Headers(int place)
    {
        var path = _paths.AsSpan();
        for (var skipped = 0; skipped < _pathOf[place]; skipped++)
        {
            path = path[(path.IndexOf('\n') + 1)..];
        }

        var end = path.IndexOf('\n');
        path = end < 0 ? path : path[..end];
        return path.IsEmpty ? [] : ValueList.Create<string>(path.ToString().Split('\t'));
    }
}
