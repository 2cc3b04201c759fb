using AlkBot.Answers.Asking.Scoring;

namespace AlkBot.Answers.Tests.Scoring;

public sealed class LearntModelsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_weights_in_the_tree_are_those_of_the_features_computed(bool hasVectors)
    {
        var models = LearntModels.Of(hasVectors);

        models.Claims.Features.ShouldBe(ClaimFeatures.Names);
        models.Answers.Features.ShouldBe(AnswerFeatures.Names);
    }

    [Fact]
    public void Weights_of_other_features_are_refused()
    {
        string[] lines = ["m\tstart\t1", "m\ta\t2"];

        LinearModel.Read(lines, "m", ["a"]).Score([0.5]).ShouldBe(2);
        Should.Throw<InvalidDataException>(() => LinearModel.Read(lines, "m", ["b"]));
        Should.Throw<InvalidDataException>(() => LinearModel.Read(lines, "m", ["a", "b"]));
    }

    [Fact]
    public void A_model_reads_what_it_writes()
    {
        var model = new LinearModel("m", ["a", "b"], -0.5, [1.25, -2]);

        var read = LinearModel.Read(model.Write(), "m", ["a", "b"]);

        read.Score([2, 1]).ShouldBe(0);
        read.Explain([2, 1], 1).ShouldBe("a +2.5");
    }
}
