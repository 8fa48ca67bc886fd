using System.Buffers.Text;
using System.Text;

namespace MedLib.Domain.Queries;

/// <summary>A place in a sorted list: after which row to go on. It stays right while rows come and go.</summary>
/// <remarks>
/// The sort key and the id of the last row seen, not a count of rows, so that no row is shown twice or left out when others
/// are added meanwhile. Give the text back unchanged; its form may change.
/// </remarks>
/// <param name="SortKey">The last row's sort key.</param>
/// <param name="Id">The last row's id, which breaks ties.</param>
public sealed record Cursor(string SortKey, Guid Id)
{
    private const int IdLength = 16;

    /// <summary>The cursor as text for an address or a button, in base64url.</summary>
    public override string ToString()
    {
        var bytes = new byte[IdLength + Encoding.UTF8.GetByteCount(SortKey)];
        Id.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(SortKey, bytes.AsSpan(IdLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor, or null.</param>
    /// <returns>Whether the text is a cursor.</returns>
    public static bool TryParse(string? text, out Cursor? cursor)
    {
        cursor = null;
        if (text is null || !Base64Url.IsValid(text))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length < IdLength)
        {
            return false;
        }

        cursor = new Cursor(Encoding.UTF8.GetString(bytes.AsSpan(IdLength)), new Guid(bytes.AsSpan(0, IdLength), bigEndian: true));
        return true;
    }
}
