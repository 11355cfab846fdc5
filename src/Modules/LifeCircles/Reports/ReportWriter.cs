using Wutong.LifeCircles.Runs;

namespace Wutong.LifeCircles.Reports;

internal static class ReportWriter
{
    public static void WriteAll(CircleReport report, OutFolder folder, RunSteps steps)
    {
    }
}
