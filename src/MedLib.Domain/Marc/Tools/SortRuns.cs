using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Records that are to be sorted: some in memory, the others in sorted runs.</summary>
internal sealed class SortRuns(MarcSortOptions options) : IDisposable
{
    private readonly RecordStore _store = new();
    private readonly List<SortItem> _items = [];
    private readonly List<Stream> _runs = [];
    private long _size;

    public void Add(string key, MarcRecord record)
    {
        var item = new SortItem(key, record, RecordStore.SizeOf(record) + (sizeof(char) * key.Length));
        if (_items.Count > 0 && _size + item.Size > options.RunSize)
        {
            PutAside();
        }

        _items.Add(item);
        _size += item.Size;
    }

    /// <summary>All records in order.</summary>
    public IEnumerable<SortItem> InOrder() => _runs.Count == 0 ? Sorted() : Merged();

    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run.Dispose();
        }
    }

    private IEnumerable<SortItem> Sorted() => _items.OrderBy(static i => i.Key, options.Comparer);

    private void PutAside()
    {
        var run = options.OpenRun(_runs.Count);
        _runs.Add(run);
        using (var writer = new BinaryWriter(run, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            foreach (var item in Sorted())
            {
                writer.Write(value: true);
                _store.Write(item, writer);
            }

            writer.Write(value: false);
        }

        run.Position = 0;
        _items.Clear();
        _size = 0;
    }

    // A run before another holds what came before in the file, so equal keys go by the number of the run.
    private IEnumerable<SortItem> Merged()
    {
        var sources = _runs.ConvertAll(run => Read(run).GetEnumerator());
        sources.Add(Sorted().GetEnumerator());
        var next = new PriorityQueue<int, (string Key, int Run)>(Comparer<(string Key, int Run)>.Create((left, right) =>
            options.Comparer.Compare(left.Key, right.Key) is not 0 and var order ? order : left.Run.CompareTo(right.Run)));
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].MoveNext())
            {
                next.Enqueue(i, (sources[i].Current.Key, i));
            }
        }

        while (next.TryPeek(out var source, out _))
        {
            yield return sources[source].Current;
            if (sources[source].MoveNext())
            {
                next.DequeueEnqueue(source, (sources[source].Current.Key, source));
            }
            else
            {
                next.Dequeue();
            }
        }
    }

    private IEnumerable<SortItem> Read(Stream run)
    {
        using var reader = new BinaryReader(run, System.Text.Encoding.UTF8, leaveOpen: true);
        while (reader.ReadBoolean())
        {
            yield return _store.Read(reader);
        }
    }
}

/// <summary>A record with its key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Record">The record.</param>
/// <param name="Size">About how many bytes it holds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SortItem(string Key, MarcRecord Record, int Size);
