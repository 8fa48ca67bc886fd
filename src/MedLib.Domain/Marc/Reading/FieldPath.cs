using System.Globalization;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>The place of a field, spelled only when something is found there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FieldPath(MarcTag Tag, int Occurrence)
{
    public string Subfield(char code) => $"{this}${code}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tag}[{Occurrence}]");
}
