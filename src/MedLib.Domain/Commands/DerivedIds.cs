using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MedLib.Domain.Commands;

/// <summary>Ids of commands that follow from another: a run that is started again gives each of its commands the id it had, so that nothing is done twice.</summary>
internal static class DerivedIds
{
    /// <summary>A Guid that is always the same for the same run, verb and subject: version 8, over SHA-256.</summary>
    public static Guid Of(Guid run, string verb, string of)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{run:N} {verb} {of}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
