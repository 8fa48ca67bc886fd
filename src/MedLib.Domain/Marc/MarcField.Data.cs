using System.Collections.Immutable;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <content>Data fields.</content>
public abstract partial record MarcField
{
    /// <summary>A data field (01X to 9XX): two indicators and subfields in order.</summary>
    public sealed record Data : MarcField
    {
        private char _indicator1;
        private char _indicator2;
        private ValueList<Subfield> _subfields; // the default, which is empty, also stands for: not decoded yet

        /// <summary>A data field.</summary>
        /// <param name="tag">The tag.</param>
        /// <param name="indicator1">The first indicator, a blank where undefined.</param>
        /// <param name="indicator2">The second indicator, a blank where undefined.</param>
        /// <param name="subfields">The subfields in order; the same code may come again.</param>
        public Data(MarcTag tag, char indicator1, char indicator2, ValueList<Subfield> subfields)
            : base(tag) => (_indicator1, _indicator2, _subfields) = (indicator1, indicator2, subfields);

        internal Data(MarcTag tag, RawField raw)
            : base(tag, raw)
        {
            var view = raw.View(tag);
            (_indicator1, _indicator2) = (view.Indicator1, view.Indicator2);
        }

        /// <summary>The first indicator, a blank where undefined.</summary>
        public char Indicator1
        {
            get => _indicator1;
            init => (_subfields, _indicator1, Raw) = (Subfields, value, default);
        }

        /// <summary>The second indicator, a blank where undefined.</summary>
        public char Indicator2
        {
            get => _indicator2;
            init => (_subfields, _indicator2, Raw) = (Subfields, value, default);
        }

        /// <summary>The subfields in order; the same code may come again.</summary>
        public ValueList<Subfield> Subfields
        {
            get => _subfields.IsEmpty && Raw.Source is not null ? _subfields = Decoded() : _subfields;
            init => (_subfields, Raw) = (value, default);
        }

        /// <summary>What the field holds.</summary>
        /// <param name="tag">The tag.</param>
        /// <param name="indicator1">The first indicator.</param>
        /// <param name="indicator2">The second indicator.</param>
        /// <param name="subfields">The subfields.</param>
        public void Deconstruct(out MarcTag tag, out char indicator1, out char indicator2, out ValueList<Subfield> subfields) =>
            (tag, indicator1, indicator2, subfields) = (Tag, Indicator1, Indicator2, Subfields);

        /// <summary>Whether both have the same tag, indicators and subfields.</summary>
        /// <param name="other">The other field.</param>
        public bool Equals(Data? other) =>
            base.Equals(other) && Indicator1 == other!.Indicator1 && Indicator2 == other.Indicator2 && Subfields.Equals(other.Subfields);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Tag, Indicator1, Indicator2, Subfields);

        /// <summary>The text of the first subfield with this code, or null where there is none.</summary>
        /// <param name="code">The code.</param>
        public string? First(char code)
        {
            if (_subfields.IsEmpty && Raw.Source is not null)
            {
                return Raw.View(Tag).TryFind(code, out var found) ? found.Value : null;
            }

            foreach (var subfield in _subfields)
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

        private ValueList<Subfield> Decoded()
        {
            var subfields = ImmutableArray.CreateBuilder<Subfield>();
            foreach (var subfield in Raw.View(Tag).Subfields)
            {
                subfields.Add(new(subfield.Code, subfield.Value));
            }

            return new(subfields.DrainToImmutable());
        }
    }
}
