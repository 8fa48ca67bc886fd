using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A field of a record: either a control field, which is one text, or a data field with indicators and subfields.</summary>
public abstract record MarcField
{
    private MarcField(MarcTag tag) => Tag = tag;

    /// <summary>The three characters that name the field.</summary>
    public MarcTag Tag { get; init; }

    /// <summary>A control field (00X): one text without indicators and subfields.</summary>
    /// <param name="Tag">The tag.</param>
    /// <param name="Value">The text, blanks kept.</param>
    public sealed record Control(MarcTag Tag, string Value) : MarcField(Tag)
    {
        /// <summary>The field as catalogers write it: <c>001 12345</c>.</summary>
        public override string ToString() => $"{Tag} {Value}";
    }

    /// <summary>A data field (01X to 9XX): two indicators and subfields in order.</summary>
    /// <param name="Tag">The tag.</param>
    /// <param name="Indicator1">The first indicator, a blank where undefined.</param>
    /// <param name="Indicator2">The second indicator, a blank where undefined.</param>
    /// <param name="Subfields">The subfields in order; the same code may come again.</param>
    public sealed record Data(MarcTag Tag, char Indicator1, char Indicator2, ValueList<Subfield> Subfields) : MarcField(Tag)
    {
        /// <summary>The text of the first subfield with this code, or null where there is none.</summary>
        /// <param name="code">The code.</param>
        public string? First(char code)
        {
            foreach (var subfield in Subfields)
            {
                if (subfield.Code == code)
                {
                    return subfield.Value;
                }
            }

            return null;
        }

        /// <summary>The texts of all subfields with this code, in order.</summary>
        /// <param name="code">The code.</param>
        public IEnumerable<string> All(char code) => Subfields.Where(s => s.Code == code).Select(static s => s.Value);

        /// <summary>The same field with one more subfield at its end.</summary>
        /// <param name="code">The code.</param>
        /// <param name="value">The text.</param>
        public Data Add(char code, string value) => this with { Subfields = [.. Subfields, new(code, value)] };

        /// <summary>The same field with a text in its first subfield of this code, which is added at the end where absent.</summary>
        /// <param name="code">The code.</param>
        /// <param name="value">The text.</param>
        public Data With(char code, string value)
        {
            var subfields = Subfields.ToArray();
            var index = Array.FindIndex(subfields, s => s.Code == code);
            if (index < 0)
            {
                return Add(code, value);
            }

            subfields[index] = new(code, value);
            return this with { Subfields = [.. subfields] };
        }

        /// <summary>The same field without the subfields of this code.</summary>
        /// <param name="code">The code.</param>
        public Data Without(char code) => this with { Subfields = [.. Subfields.Where(s => s.Code != code)] };

        /// <summary>The field as catalogers write it: <c>245 10$aTitle</c>.</summary>
        public override string ToString() => $"{Tag} {Indicator1}{Indicator2}{string.Concat(Subfields)}";
    }
}
