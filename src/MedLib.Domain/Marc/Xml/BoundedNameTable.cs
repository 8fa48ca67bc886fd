using System.Xml;

namespace MedLib.Domain.Marc.Xml;

/// <summary>A table of names that does not grow for ever: a document has no end of different names only to fill the memory.</summary>
internal sealed class BoundedNameTable : NameTable
{
    private const int MostCharacters = 1 << 20;
    private const int Ready = 64; // a power of two
    private readonly string?[] _ready = new string?[Ready]; // the names met last: nearly all are one of a dozen
    private int _characters;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len)
    {
        if (len == 0)
        {
            return "";
        }

        var name = key.AsSpan(start, len);
        ref var ready = ref _ready[(name[0] ^ (name[^1] << 1) ^ len) & (Ready - 1)];
        return ready is not null && name.SequenceEqual(ready) ? ready : ready = Get(key, start, len) ?? Counted(base.Add(key, start, len));
    }

    private string Counted(string name)
    {
        const int Overhead = 32;
        _characters += name.Length + Overhead;
        return _characters <= MostCharacters ? name : throw new XmlException("Too many names.");
    }
}
