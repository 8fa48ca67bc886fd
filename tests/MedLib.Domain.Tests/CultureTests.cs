using System.Globalization;

namespace MedLib.Domain.Tests;

public sealed class CultureTests
{
    [Fact]
    public void The_suite_runs_under_the_culture_asked_for()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(TestCulture.Wanted), "MEDLIB_TEST_CULTURE names no culture, so the machine's own holds.");

#pragma warning disable RS0030 // the one place that must see it
        Assert.Equal(TestCulture.Wanted, CultureInfo.CurrentCulture.Name);
#pragma warning restore RS0030
    }
}
