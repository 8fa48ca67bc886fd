using System.Globalization;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Counts the fields of each tag as they come, so that a finding can name one: <c>245[0]</c>. For fields in bytes, see <see cref="CountedPaths"/>.</summary>
internal sealed class FieldPaths
{
    private readonly Dictionary<MarcTag, int> _counts = [];

    public FieldPath Next(MarcTag tag)
    {
        _counts.TryGetValue(tag, out var count);
        _counts[tag] = count + 1;
        return new(tag, count);
    }
}

/// <summary>The place of a field, spelled only when something is found there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FieldPath(MarcTag Tag, int Occurrence)
{
    public string Subfield(char code) => $"{this}${code}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tag}[{Occurrence}]");
}
