using System.Globalization;
using System.Runtime.CompilerServices;

namespace MedLib.Domain.Tests;

/// <summary>Runs a suite under the culture named by <c>MEDLIB_TEST_CULTURE</c>, such as <c>tr-TR</c>: answers may not depend on it.</summary>
internal static class TestCulture
{
    /// <summary>The culture asked for, or null where the machine's own is meant.</summary>
    public static string? Wanted { get; } = Environment.GetEnvironmentVariable("MEDLIB_TEST_CULTURE")?.Replace('_', '-');

    [ModuleInitializer]
    internal static void Set()
    {
        if (string.IsNullOrEmpty(Wanted))
        {
            return;
        }

        var culture = new CultureInfo(Wanted, useUserOverride: false);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
