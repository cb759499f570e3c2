namespace PartyWorkflow.CrashingStep;

/// <summary>By this the tests find the program.</summary>
public static class Marker;
