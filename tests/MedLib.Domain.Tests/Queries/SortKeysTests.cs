using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Tests.Queries;

public sealed class SortKeysTests
{
    // Around the surrogates, where UTF-16 and code points differ.
    private static readonly Gen<string> Keys =
        Gen.Elements("", "a", "b", "\u007F", "é", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0001F600", "\U0010FFFF").ArrayOf().Select(string.Concat);

    [Property]
    public Property The_order_is_that_of_the_bytes_of_UTF_8() => Prop.ForAll(
        Keys.Two().ToArbitrary(),
        static pair => Math.Sign(SortKeys.Compare(pair.Item1, pair.Item2))
            == Math.Sign(Encoding.UTF8.GetBytes(pair.Item1).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(pair.Item2))));

    [Fact]
    public void Differs_from_the_order_of_UTF_16()
    {
        Assert.True(string.CompareOrdinal("\U00010000", "\uFFFD") < 0);
        Assert.True(SortKeys.Compare("\U00010000", "\uFFFD") > 0);
    }

    [Fact]
    public void Nothing_comes_first() => Assert.True(SortKeys.Compare(null, "a") < 0);
}
