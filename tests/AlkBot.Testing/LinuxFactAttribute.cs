namespace AlkBot.Testing;

/// <summary>A test of what only Linux has; elsewhere it is skipped, and told as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only Linux has what this is about.";
    }
}
