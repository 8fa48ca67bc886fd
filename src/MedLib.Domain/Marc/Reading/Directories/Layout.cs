using System.Runtime.InteropServices;
using System.Text;

namespace MedLib.Domain.Marc.Reading.Directories;

/// <summary>Where the directory of a record ends and its data start.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Layout(int DirectoryEnd, int Base);

/// <summary>Bytes as text for a finding: what is not printable ASCII shows as a question mark.</summary>
internal static class Spelled
{
    public static string Ascii(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var item in bytes)
        {
            text.Append(item is >= (byte)' ' and <= (byte)'~' ? (char)item : '?');
        }

        return text.ToString();
    }
}
