namespace MedLib.Domain.Tests.Architecture;

/// <summary>Hand-written source files.</summary>
internal static class Sources
{
    public static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin" or "artifacts"));
}
