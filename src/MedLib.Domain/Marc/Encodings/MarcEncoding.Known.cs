using MedLib.Domain.Marc.Encodings.Sets;

namespace MedLib.Domain.Marc.Encodings;

public abstract partial class MarcEncoding
{
    /// <summary>MARC-8, declared by a blank in leader/09: Basic Latin, ANSEL and the other sets of MARC 21, East Asian (EACC) included.</summary>
    /// <remarks>
    /// <para>
    /// The tables are those of the Library of Congress (MARC 21 Specifications for Record Structure, Character Sets, and Exchange Media). A
    /// numeric character reference such as <c>&amp;#x4E00;</c> stands for a character that no set has; text that reads like one by itself is
    /// written with a reference for its ampersand, so that it comes back as it was.
    /// </para>
    /// <para>
    /// Text comes back canonically equivalent, not always the same: marks stay apart from their letters. A code that the tables map to
    /// private use only is read as U+3013, unless private-use characters are asked for.
    /// </para>
    /// </remarks>
    public static MarcEncoding Marc8 { get; } = new SetMarcEncoding("MARC-8", Marc8Sets.Make);
}
