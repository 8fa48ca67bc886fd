using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedLib.Domain.Testing.InMemory;

/// <summary>Keeps a library in memory.</summary>
public static class InMemoryBuilderExtensions
{
    /// <summary>Keeps the library in memory, for as long as the container lives.</summary>
    /// <param name="builder">The builder.</param>
    public static IMedLibBuilder UseInMemory(this IMedLibBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<InMemoryStore>();
        return builder.UseStore<InMemoryStore>();
    }
}
