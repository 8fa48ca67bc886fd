namespace MedLib.Domain.Marc.Xml;

/// <summary>The form in which MARCXML is written; what it says is the same in every form.</summary>
public sealed record MarcXmlForm
{
    /// <summary>A document: XML declaration, <c>collection</c>, no prefix.</summary>
    public static MarcXmlForm Default { get; } = new();

    /// <summary>Records alone, each with the namespace, to be put into an envelope; one of them is a document of its own.</summary>
    public static MarcXmlForm Bare { get; } = new() { IsBare = true };

    /// <summary>The prefix of all elements, such as <c>marc</c>; empty for none, where MARC is the default namespace.</summary>
    /// <exception cref="ArgumentException">It is not empty, and not an ASCII letter followed by letters and digits; or it begins with <c>xml</c>.</exception>
    public string Prefix
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            var isName = value.Length == 0 || (char.IsAsciiLetter(value[0]) && value.All(char.IsAsciiLetterOrDigit));
            if (!isName || value.StartsWith("xml", StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException("A prefix is a letter followed by letters and digits, and does not begin with xml.", nameof(value));
            }

            field = value;
        }
    }
        = "";

    /// <summary>Whether there is neither an XML declaration nor a <c>collection</c> around the records.</summary>
    public bool IsBare { get; init; }
}
