using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests;

/// <summary>Properties that do not hold: where they are not found out, no property of this suite means anything.</summary>
public sealed class CanaryTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure;

    [Fact]
    public void A_property_that_fails_for_some_values_is_found_out() =>
        Assert.ThrowsAny<Exception>(static () => Check.One(Quick, static (int number) => number < 50));

    // As the test of check digits has it, but with a digit that is left as it is.
    [Fact]
    public void A_digit_that_is_not_wrong_is_not_caught() =>
        Assert.ThrowsAny<Exception>(static () => Check.One(Quick, Prop.ForAll(
            Gen.Choose(0, 12).ToArbitrary(),
            static position => !Isbn.TryParse("9780306406157".Remove(position, 1).Insert(position, "9780306406157"[position].ToString()), out _))));
}
