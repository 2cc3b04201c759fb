namespace AlkBot.Bench.Load;

/// <summary>What was measured against what is wanted.</summary>
internal sealed class LoadReport
{
    public bool AllMet { get; private set; } = true;

    public void AtLeast(string what, double measured, double wanted, string unit) =>
        Report(what, measured, $"at least {wanted} {unit}", measured >= wanted);

    public void Below(string what, double measured, double wanted, string unit) =>
        Report(what, measured, $"below {wanted} {unit}", measured < wanted);

    private void Report(string what, double measured, string wanted, bool met)
    {
        AllMet &= met;
        Console.WriteLine($"{(met ? "met   " : "MISSED")} {what}: {measured:0.00}, wanted {wanted.TrimEnd()}");
    }
}
