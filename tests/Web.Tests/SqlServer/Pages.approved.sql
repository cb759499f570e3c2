DECLARE @granted int;

EXEC @granted = sp_getapplock @Resource = N'PartyWorkflow.Audit', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 25000;

IF @granted < 0 THROW 50001, N'The audit log''s lock was not granted.', 1;

IF @granted IN (-1, -3) THROW 50002, N'The audit log''s lock is another''s.', 1;

-- @0 uniqueidentifier, @1 datetime2, @2 int, @3 nvarchar(120), @4 nvarchar(200), @5 int, @6 bit, @7 int, @8 uniqueidentifier, @9 nvarchar(64), @10 bigint, @11 varbinary(8000)
INSERT INTO [Attachments] ([Id], [AddedAt], [AddedById], [ContentType], [FileName], [FirstRevision], [IsInDraft], [LastRevision], [ObligationId], [Sha256], [Size], [Content])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11);

-- @0 bigint, @1 nvarchar(60), @2 int, @3 datetime2, @4 nvarchar(4000), @5 nvarchar(64), @6 int, @7 nvarchar(64), @8 nvarchar(120)
INSERT INTO [Audit] ([Sequence], [Action], [ActorId], [At], [Data], [Hash], [OnBehalfOfId], [PreviousHash], [Subject])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8);

-- @0 nvarchar(1000), @1 uniqueidentifier, @2 nvarchar(200), @3 nvarchar(40), @4 uniqueidentifier, @5 datetime2, @6 datetime2, @7 int, @8 int
INSERT INTO [BoardItems] ([Detail], [FollowUpId], [Key], [Kind], [ObligationId], [RaisedAt], [ResolvedAt], [ResolvedById], [UnitId])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8);

-- @0 uniqueidentifier, @1 nvarchar(4000), @2 nvarchar(40), @3 uniqueidentifier, @4 int, @5 int, @6 datetime2, @7 int, @8 datetime2, @9 int
INSERT INTO [Drafts] ([ObligationId], [ContentJson], [FormCode], [FormId], [FormSave], [FormVersion], [SavedAt], [SavedById], [SittingFrom], [Version])
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9);

-- @0 nvarchar(120), @1 nvarchar(500), @2 nvarchar(64), @3 nvarchar(500), @4 datetime2, @5 int, @6 nvarchar(40), @7 nvarchar(40), @8 int, @9 datetime2, @10 datetime2, @11 bigint, @12 nvarchar(500), @13 nvarchar(4000)
INSERT INTO [IncomingMails] ([AboutMessageId], [Answer], [Fingerprint], [From], [HandledAt], [HandledById], [Kind], [Outcome], [PersonId], [ReadAt], [ReceivedAt], [Size], [Subject], [Text])
OUTPUT INSERTED.[Id]
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13);

SAVE TRANSACTION [__EFSavePoint];

-- @0 nvarchar(200)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [BoardItems] AS [b]
        WHERE [b].[Key] = @0 AND [b].[ResolvedAt] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 nvarchar(200)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [BoardItems] AS [b]
        WHERE [b].[ResolvedAt] IS NULL AND [b].[Key] IN (@0 /* … */)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 nvarchar(64)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [IncomingMails] AS [i]
        WHERE [i].[Fingerprint] = @0) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 int, @1 uniqueidentifier, @2 int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Obligations] AS [o]
        WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[Id] = @1 AND [o].[State] = N'Approved' AND [o].[CycleCode] = N'TARGETS' AND [o].[ResponsibleUnitId] = @2) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END;

-- @0 nvarchar(40), @1 nvarchar(40), @2 date
SELECT CASE
    WHEN [f].[Kind] = N'Difficulty' THEN N'difficulty'
    WHEN [f].[Kind] = N'Duty' THEN N'duty'
    WHEN [f].[Kind] = N'Inspection' THEN N'inspection'
    ELSE N'adjustment'
END AS [Kind], CASE
    WHEN [f].[Id] IN (
        SELECT [f0].[Id]
        FROM [FollowUps] AS [f0]
        INNER JOIN [Processes] AS [p] ON [f0].[Id] = [p].[FollowUpId]
        WHERE [p].[Step] IN (@0 /* … */) OR ([f0].[LeadUnitId] IS NULL AND [p].[Step] = @1)
    ) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsTheBoards]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @2;

-- @0 uniqueidentifier
SELECT COUNT(*)
FROM [Attachments] AS [a]
WHERE [a].[ObligationId] = @0 AND [a].[IsInDraft] = CAST(1 AS bit);

SELECT COUNT(*)
FROM [BoardItems] AS [b]
WHERE [b].[ResolvedAt] IS NULL;

-- @0 uniqueidentifier, @1 datetime2
SELECT COUNT(*)
FROM [DraftVersions] AS [d]
WHERE [d].[ObligationId] = @0 AND [d].[SavedAt] >= @1;

SELECT COUNT(*)
FROM [FollowUps] AS [f];

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ClosedAt] IS NOT NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ClosedAt] IS NULL;

-- @0 int, @1 date
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @1;

-- @0 int, @1 nvarchar(40), @2 nvarchar(40)
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Id] IN (
    SELECT [f0].[Id]
    FROM [FollowUps] AS [f0]
    INNER JOIN [Processes] AS [p] ON [f0].[Id] = [p].[FollowUpId]
    WHERE [p].[Step] IN (@1 /* … */) OR ([f0].[LeadUnitId] IS NULL AND [p].[Step] = @2)
) AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Kind] = N'Difficulty' AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Kind] = N'Duty' AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Kind] = N'Inspection' AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Kind] = N'TargetAdjustment' AND [f].[ClosedAt] IS NULL;

-- @0 int, @1 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[LeadUnitId] = @1 AND [f].[ClosedAt] IS NULL;

-- @0 int, @1 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[UnitId] = @1 AND [f].[ClosedAt] IS NULL;

-- @0 int, @1 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[UnitId] IN (@1 /* … */) AND [f].[ClosedAt] IS NULL;

SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NOT NULL;

SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL;

-- @0 date
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0;

-- @0 date, @1 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0 AND ([f].[UnitId] = @1 OR ([f].[LeadUnitId] IS NOT NULL AND [f].[LeadUnitId] = @1));

-- @0 date, @1 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0 AND ([f].[UnitId] IN (@1 /* … */) OR ([f].[LeadUnitId] IS NOT NULL AND [f].[LeadUnitId] IN (@1 /* … */)));

-- @0 nvarchar(40), @1 nvarchar(40)
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[Id] IN (
    SELECT [f0].[Id]
    FROM [FollowUps] AS [f0]
    INNER JOIN [Processes] AS [p] ON [f0].[Id] = [p].[FollowUpId]
    WHERE [p].[Step] IN (@0 /* … */) OR ([f0].[LeadUnitId] IS NULL AND [p].[Step] = @1)
) AND [f].[ClosedAt] IS NULL;

SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Difficulty' AND [f].[ClosedAt] IS NULL;

-- @0 date
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Difficulty' AND [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0;

-- @0 nvarchar(40), @1 nvarchar(40), @2 date
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Difficulty' AND [f].[Id] IN (
    SELECT [f0].[Id]
    FROM [FollowUps] AS [f0]
    INNER JOIN [Processes] AS [p] ON [f0].[Id] = [p].[FollowUpId]
    WHERE [p].[Step] IN (@0 /* … */) OR ([f0].[LeadUnitId] IS NULL AND [p].[Step] = @1)
) AND [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @2;

SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Duty' AND [f].[ClosedAt] IS NULL;

SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Inspection' AND [f].[ClosedAt] IS NULL;

SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'TargetAdjustment' AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[LeadUnitId] = @0 AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[UnitId] = @0 AND [f].[ClosedAt] IS NULL;

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0);

-- @0 int
SELECT COUNT(*)
FROM [FollowUps] AS [f]
WHERE [f].[UnitId] IN (@0 /* … */) AND [f].[ClosedAt] IS NULL;

SELECT COUNT(*)
FROM [IncomingMails] AS [i];

SELECT COUNT(*)
FROM [IncomingMails] AS [i]
WHERE [i].[HandledAt] IS NULL;

-- @0 nvarchar(40)
SELECT COUNT(*)
FROM [IncomingMails] AS [i]
WHERE [i].[HandledAt] IS NULL AND [i].[Kind] = @0;

SELECT COUNT(*)
FROM [Notices] AS [n];

-- @0 uniqueidentifier
SELECT COUNT(*)
FROM [Notices] AS [n]
WHERE [n].[FollowUpId] = @0;

-- @0 nvarchar(120)
SELECT COUNT(*)
FROM [Notices] AS [n]
WHERE [n].[MessageId] = @0;

-- @0 nvarchar(120), @1 bigint
SELECT COUNT(*)
FROM [Notices] AS [n]
WHERE [n].[MessageId] = @0 AND [n].[Id] <> @1;

-- @0 uniqueidentifier
SELECT COUNT(*)
FROM [Notices] AS [n]
WHERE [n].[ObligationId] = @0;

-- @0 int
SELECT COUNT(*)
FROM [Notices] AS [n]
WHERE [n].[RecipientId] = @0;

-- @0 nvarchar(40)
SELECT COUNT(*)
FROM [Notices] AS [n]
WHERE [n].[State] = @0;

SELECT COUNT(*)
FROM [Obligations] AS [o];

-- @0 int, @1 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND ([o].[UnitId] = @1 OR [o].[ResponsibleUnitId] = @1);

-- @0 int, @1 nvarchar(40)
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[CycleCode] = @1;

-- @0 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] = 0;

-- @0 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] > 0;

-- @0 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] = N'Returned';

-- @0 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] = N'Submitted';

-- @0 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] = N'Waived';

-- @0 int, @1 date
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] <= @1;

-- @0 int, @1 date, @2 date
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] > @1 AND [o].[DueBefore] <= @2;

-- @0 nvarchar(40)
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[CycleCode] = @0;

-- @0 nvarchar(40)
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[CycleCode] = @0 AND [o].[State] <> N'Approved' AND [o].[State] <> N'Waived';

SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] = 0;

SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] > 0;

SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] = N'Returned';

SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] = N'Submitted';

SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] = N'Waived';

-- @0 date
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] <= @0;

-- @0 date, @1 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] <= @0 AND ([o].[UnitId] = @1 OR [o].[ResponsibleUnitId] = @1);

-- @0 date, @1 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] <= @0 AND ([o].[UnitId] IN (@1 /* … */) OR [o].[ResponsibleUnitId] IN (@1 /* … */));

-- @0 date, @1 date
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] > @0 AND [o].[DueBefore] <= @1;

-- @0 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0;

-- @0 int
SELECT COUNT(*)
FROM [Obligations] AS [o]
WHERE [o].[UnitId] IN (@0 /* … */) OR [o].[ResponsibleUnitId] IN (@0 /* … */);

SELECT DISTINCT [n].[LastError]
FROM [Notices] AS [n]
WHERE [n].[LastError] IS NOT NULL;

-- @0 int
SELECT TOP(1) [a].[Id], [a].[AccessFailedCount], [a].[ConcurrencyStamp], [a].[Email], [a].[EmailConfirmed], [a].[IsDemo], [a].[LockoutEnabled], [a].[LockoutEnd], [a].[NormalizedEmail], [a].[NormalizedUserName], [a].[PasswordHash], [a].[PersonId], [a].[PhoneNumber], [a].[PhoneNumberConfirmed], [a].[SecurityStamp], [a].[TwoFactorEnabled], [a].[UserName]
FROM [AspNetUsers] AS [a]
WHERE [a].[Id] = @0;

-- @0 nvarchar(256)
SELECT TOP(1) [a].[Id], [a].[AccessFailedCount], [a].[ConcurrencyStamp], [a].[Email], [a].[EmailConfirmed], [a].[IsDemo], [a].[LockoutEnabled], [a].[LockoutEnd], [a].[NormalizedEmail], [a].[NormalizedUserName], [a].[PasswordHash], [a].[PersonId], [a].[PhoneNumber], [a].[PhoneNumberConfirmed], [a].[SecurityStamp], [a].[TwoFactorEnabled], [a].[UserName]
FROM [AspNetUsers] AS [a]
WHERE [a].[NormalizedUserName] = @0;

-- @0 uniqueidentifier, @1 nvarchar(200), @2 nvarchar(64)
SELECT TOP(1) [a].[Id], [a].[AddedAt], [a].[AddedById], [a].[ContentType], [a].[FileName], [a].[FirstRevision], [a].[IsInDraft], [a].[LastRevision], [a].[ObligationId], [a].[Sha256], [a].[Size]
FROM [Attachments] AS [a]
WHERE [a].[ObligationId] = @0 AND [a].[IsInDraft] = CAST(1 AS bit) AND [a].[FileName] = @1 AND [a].[Sha256] = @2;

SELECT TOP(1) [a].[Sequence], [a].[Hash]
FROM [Audit] AS [a]
ORDER BY [a].[Sequence] DESC;

-- @0 nvarchar(40)
SELECT TOP(1) [c].[Code], [c].[Version], [c].[ChangedAt], [c].[ChangedById], [c].[Cycle]
FROM [Cycles] AS [c]
WHERE [c].[Code] = @0
ORDER BY [c].[Version] DESC;

-- @0 uniqueidentifier
SELECT TOP(1) [d].[FormCode], [d].[FormVersion]
FROM [Drafts] AS [d]
WHERE [d].[ObligationId] = @0 AND [d].[FormCode] IS NOT NULL;

SELECT TOP(1) [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
ORDER BY CASE
    WHEN [f].[DueBefore] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [f].[Number];

SELECT TOP(1) [m].[Id], [m].[BegunAt], [m].[BegunById], [m].[EndReason], [m].[EndedAt], [m].[EndedById], [m].[Reason]
FROM [MailPauses] AS [m]
WHERE [m].[EndedAt] IS NULL
ORDER BY [m].[Id];

SELECT TOP(1) [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[State] = N'Sent' AND [n].[MessageId] IS NOT NULL
ORDER BY [n].[Id];

SELECT TOP(1) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
ORDER BY [o].[Year] DESC, [o].[UnitId], [o].[Id];

SELECT TOP(1) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[Revision] > 0
ORDER BY [o].[Year] DESC, [o].[UnitId], [o].[Id];

-- @0 uniqueidentifier
SELECT TOP(1) [s].[FormCode], [s].[FormVersion]
FROM [Submissions] AS [s]
WHERE [s].[ObligationId] = @0 AND [s].[FormCode] IS NOT NULL
ORDER BY [s].[Revision] DESC;

-- @0 uniqueidentifier, @1 int
SELECT TOP(1) [s].[Id], [s].[ContentJson], [s].[DaysLate], [s].[DueBefore], [s].[FormCode], [s].[FormVersion], [s].[ObligationId], [s].[OnBehalfOfId], [s].[ReceiptNumber], [s].[ReceivedAt], [s].[Revision], [s].[Sha256], [s].[ShownJson], [s].[SubmittedById]
FROM [Submissions] AS [s]
WHERE [s].[Id] = @0 AND EXISTS (
    SELECT 1
    FROM [Obligations] AS [o]
    WHERE ([o].[UnitId] = @1 OR [o].[ResponsibleUnitId] = @1) AND [o].[Id] = [s].[ObligationId]);

-- @0 uniqueidentifier
SELECT TOP(1) [s].[Id], [s].[ContentJson], [s].[DaysLate], [s].[DueBefore], [s].[FormCode], [s].[FormVersion], [s].[ObligationId], [s].[OnBehalfOfId], [s].[ReceiptNumber], [s].[ReceivedAt], [s].[Revision], [s].[Sha256], [s].[ShownJson], [s].[SubmittedById]
FROM [Submissions] AS [s]
WHERE [s].[Id] = @0 AND EXISTS (
    SELECT 1
    FROM [Obligations] AS [o]
    WHERE [o].[Id] = [s].[ObligationId]);

-- @0 uniqueidentifier
SELECT TOP(1) [s].[Id], [s].[ContentJson], [s].[DaysLate], [s].[DueBefore], [s].[FormCode], [s].[FormVersion], [s].[ObligationId], [s].[OnBehalfOfId], [s].[ReceiptNumber], [s].[ReceivedAt], [s].[Revision], [s].[Sha256], [s].[ShownJson], [s].[SubmittedById]
FROM [Submissions] AS [s]
WHERE [s].[ObligationId] = @0 AND EXISTS (
    SELECT 1
    FROM [Obligations] AS [o]
    WHERE [o].[Id] = [s].[ObligationId])
ORDER BY [s].[Revision] DESC;

-- @0 uniqueidentifier
SELECT TOP(2) [a].[Content]
FROM [Attachments] AS [a]
WHERE [a].[Id] = @0;

-- @0 int
SELECT TOP(2) [a].[Id], [a].[AccessFailedCount], [a].[ConcurrencyStamp], [a].[Email], [a].[EmailConfirmed], [a].[IsDemo], [a].[LockoutEnabled], [a].[LockoutEnd], [a].[NormalizedEmail], [a].[NormalizedUserName], [a].[PasswordHash], [a].[PersonId], [a].[PhoneNumber], [a].[PhoneNumberConfirmed], [a].[SecurityStamp], [a].[TwoFactorEnabled], [a].[UserName]
FROM [AspNetUsers] AS [a]
WHERE [a].[PersonId] = @0;

-- @0 uniqueidentifier, @1 int, @2 int
SELECT TOP(2) [a].[Id], [a].[AddedAt], [a].[AddedById], [a].[ContentType], [a].[FileName], [a].[FirstRevision], [a].[IsInDraft], [a].[LastRevision], [a].[ObligationId], [a].[Sha256], [a].[Size]
FROM [Attachments] AS [a]
WHERE [a].[Id] = @0 AND EXISTS (
    SELECT 1
    FROM [Obligations] AS [o]
    WHERE ([o].[UnitId] = @1 OR [o].[ResponsibleUnitId] = @1) AND [o].[Id] = [a].[ObligationId] AND ([a].[FirstRevision] IS NOT NULL OR [o].[ResponsibleUnitId] = @2));

-- @0 bigint
SELECT TOP(2) [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[Id] = @0;

-- @0 uniqueidentifier
SELECT TOP(2) [d].[ObligationId], [d].[ContentJson], [d].[FormCode], [d].[FormId], [d].[FormSave], [d].[FormVersion], [d].[SavedAt], [d].[SavedById], [d].[SittingFrom], [d].[Version]
FROM [Drafts] AS [d]
WHERE [d].[ObligationId] = @0;

-- @0 uniqueidentifier
SELECT TOP(2) [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[Id] = @0;

-- @0 bigint
SELECT TOP(2) [i].[Id], [i].[AboutMessageId], [i].[Answer], [i].[Fingerprint], [i].[From], [i].[HandledAt], [i].[HandledById], [i].[Kind], [i].[Outcome], [i].[PersonId], [i].[ReadAt], [i].[ReceivedAt], [i].[Size], [i].[Subject], [i].[Text]
FROM [IncomingMails] AS [i]
WHERE [i].[Id] = @0;

-- @0 nvarchar(64)
SELECT TOP(2) [i].[Id], [i].[CreatedAt], [i].[InvitedById], [i].[PersonId], [i].[SealedToken], [i].[TokenSha256], [i].[UsedAt], [i].[ValidUntil], [i].[WithdrawnAt], [i].[WithdrawnBecause]
FROM [Invitations] AS [i]
WHERE [i].[TokenSha256] = @0;

-- @0 int
SELECT TOP(2) [i].[Id], [i].[CreatedAt], [i].[InvitedById], [i].[PersonId], [i].[SealedToken], [i].[TokenSha256], [i].[UsedAt], [i].[ValidUntil], [i].[WithdrawnAt], [i].[WithdrawnBecause]
FROM [Invitations] AS [i]
WHERE [i].[UsedAt] IS NULL AND [i].[WithdrawnAt] IS NULL AND [i].[PersonId] = @0;

-- @0 bigint
SELECT TOP(2) [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[Id] = @0;

-- @0 int, @1 uniqueidentifier
SELECT TOP(2) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[Id] = @1;

-- @0 int, @1 uniqueidentifier
SELECT TOP(2) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[Id] = @1 AND [o].[State] = N'Approved' AND [o].[CycleCode] = N'TARGETS';

SELECT TOP(2) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE 0 = 1;

-- @0 uniqueidentifier
SELECT TOP(2) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[Id] = @0;

SELECT TOP(2) [o].[Number]
FROM [OfficeStamps] AS [o]
WHERE [o].[Id] = 1;

-- @0 int
SELECT TOP(2) [p].[Email]
FROM [People] AS [p]
WHERE [p].[Id] = @0;

-- @0 uniqueidentifier, @1 int
SELECT TOP(2) [s].[Id], [s].[ContentJson], [s].[DaysLate], [s].[DueBefore], [s].[FormCode], [s].[FormVersion], [s].[ObligationId], [s].[OnBehalfOfId], [s].[ReceiptNumber], [s].[ReceivedAt], [s].[Revision], [s].[Sha256], [s].[ShownJson], [s].[SubmittedById]
FROM [Submissions] AS [s]
WHERE [s].[ObligationId] = @0 AND [s].[Revision] = @1;

-- @0 int, @1 nvarchar(120)
SELECT TOP(@0) [i].[Id], [i].[AboutMessageId], [i].[Answer], [i].[Fingerprint], [i].[From], [i].[HandledAt], [i].[HandledById], [i].[Kind], [i].[Outcome], [i].[PersonId], [i].[ReadAt], [i].[ReceivedAt], [i].[Size], [i].[Subject], [i].[Text]
FROM [IncomingMails] AS [i]
WHERE [i].[AboutMessageId] = @1
ORDER BY [i].[Id] DESC;

-- @0 int, @1 datetime2
SELECT TOP(@0) [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[NextActionAt] < @1
ORDER BY [o].[NextActionAt], [o].[Id];

SELECT [a0].[Id], [a0].[DelegateId], [a0].[From], [a0].[LendsRole], [a0].[PersonId], [a0].[To], [p].[Id]
FROM [People] AS [p]
INNER JOIN [Absences] AS [a0] ON [p].[Id] = [a0].[PersonId]
ORDER BY [p].[Id];

-- @0 int
SELECT [a].[Id], [a].[ClaimType], [a].[ClaimValue], [a].[UserId]
FROM [AspNetUserClaims] AS [a]
WHERE [a].[UserId] = @0;

-- @0 uniqueidentifier, @1 int
SELECT [a].[Id], [a].[FileName], [a].[Size], [a].[AddedAt], [a].[Sha256]
FROM [Attachments] AS [a]
WHERE [a].[ObligationId] = @0 AND [a].[FirstRevision] <= @1 AND ([a].[LastRevision] IS NULL OR [a].[LastRevision] >= @1)
ORDER BY [a].[AddedAt], [a].[Id];

-- @0 uniqueidentifier
SELECT [a].[Id], [a].[FileName], [a].[Size], [a].[AddedAt], [a].[Sha256]
FROM [Attachments] AS [a]
WHERE [a].[ObligationId] = @0 AND [a].[IsInDraft] = CAST(1 AS bit)
ORDER BY [a].[AddedAt], [a].[Id];

SELECT [a].[PersonId], [a].[UserName], CASE
    WHEN [a].[PasswordHash] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasPassword]
FROM [AspNetUsers] AS [a];

SELECT [a].[UserName], [a].[PersonId]
FROM [AspNetUsers] AS [a]
WHERE [a].[IsDemo] = CAST(1 AS bit)
ORDER BY [a].[Id];

-- @0 int, @1 int
SELECT [b].[Id], [b].[Detail], [b].[FollowUpId], [b].[Key], [b].[Kind], [b].[ObligationId], [b].[RaisedAt], [b].[ResolvedAt], [b].[ResolvedById], [b].[UnitId]
FROM [BoardItems] AS [b]
WHERE [b].[ResolvedAt] IS NULL
ORDER BY [b].[RaisedAt], [b].[Id]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

SELECT [c].[Code], [c].[Version], [c].[ChangedAt], [c].[ChangedById], [c].[Cycle]
FROM [Cycles] AS [c];

-- @0 nvarchar(40)
SELECT [c].[Code], [c].[Version], [c].[ChangedAt], [c].[ChangedById], [c].[Cycle]
FROM [Cycles] AS [c]
WHERE [c].[Code] = @0
ORDER BY [c].[Version] DESC;

SELECT [c].[Date], [c].[IsExtraWorkingDay], [c].[NameVi]
FROM [CalendarDays] AS [c];

SELECT [d].[ObligationId]
FROM [Drafts] AS [d]
WHERE 0 = 1;

-- @0 uniqueidentifier
SELECT [d].[ObligationId]
FROM [Drafts] AS [d]
WHERE [d].[ObligationId] IN (@0 /* … */);

SELECT [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE 0 = 1;

-- @0 uniqueidentifier
SELECT [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE [e].[FollowUpId] = @0 AND [e].[ClosedAt] IS NULL;

-- @0 uniqueidentifier
SELECT [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE [e].[FollowUpId] IN (@0 /* … */) AND [e].[ClosedAt] IS NULL;

-- @0 uniqueidentifier
SELECT [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE [e].[ObligationId] = @0 AND [e].[ClosedAt] IS NULL;

-- @0 uniqueidentifier
SELECT [e].[Id], [e].[AcknowledgedAt], [e].[AcknowledgedById], [e].[ClosedAt], [e].[ClosedBecause], [e].[DueBefore], [e].[FollowUpId], [e].[Level], [e].[Note], [e].[ObligationId], [e].[RaisedAt]
FROM [Escalations] AS [e]
WHERE [e].[ObligationId] IN (@0 /* … */) AND [e].[ClosedAt] IS NULL;

-- @0 int, @1 uniqueidentifier
SELECT [f0].[Id], [f0].[Answer], [f0].[AssignedDueBefore], [f0].[ClosedAt], [f0].[Description], [f0].[DueBefore], [f0].[Kind], [f0].[LeadUnitId], [f0].[NextActionAt], [f0].[Number], [f0].[ObligationId], [f0].[ParentId], [f0].[PlannedThrough], [f0].[RaisedAt], [f0].[RaisedById], [f0].[StepSince], [f0].[Title], [f0].[UnitId], [f0].[Version], [f0].[Visit], [f0].[MergedIntoId], [f0].[Severity], [f0].[Findings], [f0].[PlannedOn], [f0].[Figures], [a0].[Id], [a0].[At], [a0].[DueBefore], [a0].[DueBeforeThen], [a0].[FollowUpId], [a0].[LeadUnitId], [a0].[LeadUnitIdThen], [a0].[Visit]
FROM (
    SELECT TOP(2) [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
    FROM [FollowUps] AS [f]
    WHERE ([f].[UnitId] = @0 OR EXISTS (
        SELECT 1
        FROM [Assignments] AS [a]
        WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Id] = @1
) AS [f0]
LEFT JOIN [Assignments] AS [a0] ON [f0].[Id] = [a0].[FollowUpId]
ORDER BY [f0].[Id];

-- @0 uniqueidentifier
SELECT [f0].[Id], [f0].[Answer], [f0].[AssignedDueBefore], [f0].[ClosedAt], [f0].[Description], [f0].[DueBefore], [f0].[Kind], [f0].[LeadUnitId], [f0].[NextActionAt], [f0].[Number], [f0].[ObligationId], [f0].[ParentId], [f0].[PlannedThrough], [f0].[RaisedAt], [f0].[RaisedById], [f0].[StepSince], [f0].[Title], [f0].[UnitId], [f0].[Version], [f0].[Visit], [f0].[MergedIntoId], [f0].[Severity], [f0].[Findings], [f0].[PlannedOn], [f0].[Figures], [a].[Id], [a].[At], [a].[DueBefore], [a].[DueBeforeThen], [a].[FollowUpId], [a].[LeadUnitId], [a].[LeadUnitIdThen], [a].[Visit]
FROM (
    SELECT TOP(2) [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
    FROM [FollowUps] AS [f]
    WHERE [f].[Id] = @0
) AS [f0]
LEFT JOIN [Assignments] AS [a] ON [f0].[Id] = [a].[FollowUpId]
ORDER BY [f0].[Id];

SELECT [f].[Code], [f].[Version], [f].[Content], [f].[MadeAt], [f].[MadeById], [f].[NameEn], [f].[NameVi]
FROM [FormVersions] AS [f];

-- @0 int, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Kind] = N'Duty' AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit]
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Duty' AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[Findings], [f].[PlannedOn]
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Inspection' AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Kind] = N'Difficulty' AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity]
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Difficulty' AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 date, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity]
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Difficulty' AND [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 nvarchar(40), @1 nvarchar(40), @2 date, @3 int, @4 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity]
FROM [FollowUps] AS [f]
WHERE [f].[Kind] = N'Difficulty' AND [f].[Id] IN (
    SELECT [f0].[Id]
    FROM [FollowUps] AS [f0]
    INNER JOIN [Processes] AS [p] ON [f0].[Id] = [p].[FollowUpId]
    WHERE [p].[Step] IN (@0 /* … */) OR ([f0].[LeadUnitId] IS NULL AND [p].[Step] = @1)
) AND [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @2
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @3 ROWS FETCH NEXT @4 ROWS ONLY;

-- @0 int, @1 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 date, @2 int, @3 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @1
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 nvarchar(40), @2 nvarchar(40), @3 int, @4 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Id] IN (
    SELECT [f0].[Id]
    FROM [FollowUps] AS [f0]
    INNER JOIN [Processes] AS [p] ON [f0].[Id] = [p].[FollowUpId]
    WHERE [p].[Step] IN (@1 /* … */) OR ([f0].[LeadUnitId] IS NULL AND [p].[Step] = @2)
) AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @3 ROWS FETCH NEXT @4 ROWS ONLY;

-- @0 int, @1 int, @2 int, @3 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[LeadUnitId] = @1 AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 uniqueidentifier
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ObligationId] = @1
ORDER BY [f].[Number];

-- @0 int, @1 int, @2 int, @3 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[UnitId] = @1 AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NOT NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 date, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 date, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0
ORDER BY [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 date, @1 int, @2 int, @3 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0 AND ([f].[UnitId] = @1 OR ([f].[LeadUnitId] IS NOT NULL AND [f].[LeadUnitId] = @1))
ORDER BY [f].[DueBefore], [f].[Number]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 date, @1 int, @2 int, @3 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ClosedAt] IS NULL AND [f].[DueBefore] <= @0 AND ([f].[UnitId] IN (@1 /* … */) OR ([f].[LeadUnitId] IS NOT NULL AND [f].[LeadUnitId] IN (@1 /* … */)))
ORDER BY [f].[DueBefore], [f].[Number]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 nvarchar(40), @1 nvarchar(40), @2 int, @3 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[Id] IN (
    SELECT [f0].[Id]
    FROM [FollowUps] AS [f0]
    INNER JOIN [Processes] AS [p] ON [f0].[Id] = [p].[FollowUpId]
    WHERE [p].[Step] IN (@0 /* … */) OR ([f0].[LeadUnitId] IS NULL AND [p].[Step] = @1)
) AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[LeadUnitId] = @0 AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 uniqueidentifier
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[ObligationId] = @0
ORDER BY [f].[Number];

-- @0 int, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[UnitId] = @0 AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures]
FROM [FollowUps] AS [f]
WHERE [f].[UnitId] IN (@0 /* … */) AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [FollowUps] AS [f]
INNER JOIN [Processes] AS [p] ON [f].[Id] = [p].[FollowUpId]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number], [f].[Id], [p].[Id];

-- @0 int
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [FollowUps] AS [f]
INNER JOIN [Processes] AS [p] ON [f].[Id] = [p].[FollowUpId]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ClosedAt] IS NULL
ORDER BY [f].[Id], [p].[Id];

SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [FollowUps] AS [f]
INNER JOIN [Processes] AS [p] ON [f].[Id] = [p].[FollowUpId]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [f].[ClosedAt] IS NULL
ORDER BY CASE
    WHEN [f].[ClosedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [f].[DueBefore], [f].[Number], [f].[Id], [p].[Id];

-- @0 int, @1 uniqueidentifier
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], [p].[Step]
FROM [FollowUps] AS [f]
INNER JOIN [Processes] AS [p] ON [f].[Id] = [p].[FollowUpId]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[ParentId] = @1;

-- @0 uniqueidentifier
SELECT [f].[Id], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version], [f].[Visit], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], [p].[Step]
FROM [FollowUps] AS [f]
INNER JOIN [Processes] AS [p] ON [f].[Id] = [p].[FollowUpId]
WHERE [f].[ParentId] = @0;

-- @0 int, @1 uniqueidentifier
SELECT [f].[Id], [f].[Number], [f].[UnitId]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Id] = @1;

-- @0 int, @1 uniqueidentifier
SELECT [f].[Id], [f].[Number], [f].[UnitId]
FROM [FollowUps] AS [f]
WHERE ([f].[UnitId] = @0 OR EXISTS (
    SELECT 1
    FROM [Assignments] AS [a]
    WHERE [f].[Id] = [a].[FollowUpId] AND [a].[LeadUnitId] IS NOT NULL AND [a].[LeadUnitId] = @0)) AND [f].[Id] IN (@1 /* … */);

SELECT [f].[Id], [f].[Number], [f].[UnitId]
FROM [FollowUps] AS [f]
WHERE 0 = 1;

-- @0 uniqueidentifier
SELECT [f].[Id], [f].[Number], [f].[UnitId]
FROM [FollowUps] AS [f]
WHERE [f].[Id] = @0;

-- @0 uniqueidentifier
SELECT [f].[Id], [f].[Number], [f].[UnitId]
FROM [FollowUps] AS [f]
WHERE [f].[Id] IN (@0 /* … */);

SELECT [f].[Month], [f].[Day], [f].[FromYear], [f].[NameVi], [f].[ToYear]
FROM [FixedHolidays] AS [f];

-- @0 uniqueidentifier
SELECT [h].[Id], [h].[At], [h].[ById], [h].[Comment], [h].[DaysLate], [h].[DueBefore], [h].[Event], [h].[ObligationId], [h].[OnBehalfOfId], [h].[Revision], [h].[Step], [h].[UnitId]
FROM [History] AS [h]
WHERE [h].[ObligationId] = @0
ORDER BY [h].[Id] DESC;

-- @0 int, @1 int
SELECT [i].[Id], [i].[AboutMessageId], [i].[Answer], [i].[Fingerprint], [i].[From], [i].[HandledAt], [i].[HandledById], [i].[Kind], [i].[Outcome], [i].[PersonId], [i].[ReadAt], [i].[ReceivedAt], [i].[Size], [i].[Subject], [i].[Text]
FROM [IncomingMails] AS [i]
ORDER BY [i].[Id] DESC
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int
SELECT [i].[Id], [i].[AboutMessageId], [i].[Answer], [i].[Fingerprint], [i].[From], [i].[HandledAt], [i].[HandledById], [i].[Kind], [i].[Outcome], [i].[PersonId], [i].[ReadAt], [i].[ReceivedAt], [i].[Size], [i].[Subject], [i].[Text]
FROM [IncomingMails] AS [i]
WHERE [i].[HandledAt] IS NULL
ORDER BY [i].[Id] DESC
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 nvarchar(40), @1 int, @2 int
SELECT [i].[Id], [i].[AboutMessageId], [i].[Answer], [i].[Fingerprint], [i].[From], [i].[HandledAt], [i].[HandledById], [i].[Kind], [i].[Outcome], [i].[PersonId], [i].[ReadAt], [i].[ReceivedAt], [i].[Size], [i].[Subject], [i].[Text]
FROM [IncomingMails] AS [i]
WHERE [i].[HandledAt] IS NULL AND [i].[Kind] = @0
ORDER BY [i].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

SELECT [i].[Id], [i].[CreatedAt], [i].[InvitedById], [i].[PersonId], [i].[SealedToken], [i].[TokenSha256], [i].[UsedAt], [i].[ValidUntil], [i].[WithdrawnAt], [i].[WithdrawnBecause]
FROM [Invitations] AS [i]
WHERE [i].[UsedAt] IS NULL AND [i].[WithdrawnAt] IS NULL;

-- @0 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
ORDER BY [n].[Id] DESC
OFFSET @0 ROWS FETCH NEXT @0 ROWS ONLY;

-- @0 int, @1 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
ORDER BY [n].[Id] DESC
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 uniqueidentifier, @1 int, @2 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[FollowUpId] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 nvarchar(120)
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[MessageId] = @0
ORDER BY [n].[Id];

-- @0 nvarchar(120), @1 int, @2 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[MessageId] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 nvarchar(4000)
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[MessageId] IN (
    SELECT [n0].[value]
    FROM OPENJSON(@0) WITH ([value] nvarchar(120) '$') AS [n0]
);

-- @0 uniqueidentifier, @1 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[ObligationId] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 uniqueidentifier, @1 int, @2 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[ObligationId] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[RecipientId] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[RecipientId] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 nvarchar(40), @1 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[State] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 nvarchar(40), @1 int, @2 int
SELECT [n].[Id], [n].[AdministratorNote], [n].[Attempts], [n].[CancelReason], [n].[ComposedAt], [n].[DueAt], [n].[DueBefore], [n].[FollowUpId], [n].[InvitationId], [n].[IsOfAnEvent], [n].[Kind], [n].[LastError], [n].[LeaseToken], [n].[LeasedUntil], [n].[Level], [n].[MessageId], [n].[Milestone], [n].[NotBefore], [n].[ObligationId], [n].[PlannedAt], [n].[Reason], [n].[RecipientId], [n].[Revision], [n].[SentAt], [n].[State], [n].[UnderWaySince], [n].[UnitId]
FROM [Notices] AS [n]
WHERE [n].[State] = @0
ORDER BY [n].[Id] DESC
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

SELECT [n].[RecipientId] AS [Key], COUNT(*) AS [Count]
FROM [Notices] AS [n]
WHERE 0 = 1
GROUP BY [n].[RecipientId];

SELECT [n].[State] AS [Key], COUNT(*) AS [Count]
FROM [Notices] AS [n]
GROUP BY [n].[State];

SELECT [n].[State], [n].[SentAt]
FROM [Notices] AS [n]
WHERE [n].[Kind] = N'Test'
ORDER BY [n].[Id] DESC;

-- @0 date, @1 int
SELECT [o0].[UnitId] AS [Key], [o0].[Standing], COUNT(*) AS [Count]
FROM (
    SELECT [o].[UnitId], CASE
        WHEN [o].[State] = N'Waived' THEN 0
        WHEN [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL THEN CASE
            WHEN [o].[Timeliness_DaysLate] = 0 THEN 3
            ELSE 2
        END
        WHEN [o].[DueBefore] <= @0 THEN 1
        ELSE 0
    END AS [Standing]
    FROM [Obligations] AS [o]
    WHERE [o].[Year] = @1
) AS [o0]
GROUP BY [o0].[UnitId], [o0].[Standing];

-- @0 date, @1 int, @2 nvarchar(40)
SELECT [o0].[UnitId] AS [Key], [o0].[Standing], COUNT(*) AS [Count]
FROM (
    SELECT [o].[UnitId], CASE
        WHEN [o].[State] = N'Waived' THEN 0
        WHEN [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL THEN CASE
            WHEN [o].[Timeliness_DaysLate] = 0 THEN 3
            ELSE 2
        END
        WHEN [o].[DueBefore] <= @0 THEN 1
        ELSE 0
    END AS [Standing]
    FROM [Obligations] AS [o]
    WHERE [o].[Year] = @1 AND [o].[CycleCode] = @2
) AS [o0]
GROUP BY [o0].[UnitId], [o0].[Standing];

-- @0 int
SELECT [o0].[Year]
FROM (
    SELECT DISTINCT [o].[Year]
    FROM [Obligations] AS [o]
    WHERE [o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0
) AS [o0]
ORDER BY [o0].[Year] DESC;

SELECT [o0].[Year]
FROM (
    SELECT DISTINCT [o].[Year]
    FROM [Obligations] AS [o]
) AS [o0]
ORDER BY [o0].[Year] DESC;

-- @0 int
SELECT [o].[CycleCode], [o].[UnitId], [o].[OpenedOn]
FROM [Obligations] AS [o]
WHERE [o].[Year] = @0;

SELECT [o].[CycleCode], [o].[Year], MAX([o].[OriginalDueBefore]) AS [Cutoff]
FROM [Obligations] AS [o]
GROUP BY [o].[CycleCode], [o].[Year];

-- @0 int
SELECT [o].[CycleCode], [o].[Year], [o].[UnitId]
FROM [Obligations] AS [o]
WHERE [o].[Year] >= @0;

-- @0 int, @1 int, @2 int, @3 uniqueidentifier
SELECT [o].[CycleCode], [o].[Year], [s].[Id]
FROM [Obligations] AS [o]
INNER JOIN [Submissions] AS [s] ON [o].[Id] = [s].[ObligationId] AND [o].[Revision] = [s].[Revision]
WHERE [o].[UnitId] = @0 AND [o].[State] = N'Approved' AND [o].[Year] >= @1 AND [o].[Year] <= @2 AND [o].[Id] <> @3;

-- @0 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @0 ROWS FETCH NEXT @0 ROWS ONLY;

-- @0 int, @1 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int, @2 int, @3 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND ([o].[UnitId] = @1 OR [o].[ResponsibleUnitId] = @1)
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 nvarchar(40), @2 int, @3 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[CycleCode] = @1
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[ResponsibleUnitId] = @1
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id];

-- @0 int, @1 int, @2 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] = 0
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] > 0
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 date, @2 int, @3 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] <= @1
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 date, @2 date, @3 int, @4 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] > @1 AND [o].[DueBefore] <= @2
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id]
OFFSET @3 ROWS FETCH NEXT @4 ROWS ONLY;

SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE 0 = 1
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id];

-- @0 nvarchar(40), @1 int, @2 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[CycleCode] = @0
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] = 0
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] <> N'Waived' AND [o].[Timeliness_AgainstExtension] IS NOT NULL AND [o].[Timeliness_DaysLate] IS NOT NULL AND [o].[Timeliness_ReceivedAt] IS NOT NULL AND [o].[Timeliness_Revision] IS NOT NULL AND [o].[Timeliness_DaysLate] > 0
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] = N'Returned'
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

-- @0 int, @1 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] = N'Submitted'
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id]
OFFSET @0 ROWS FETCH NEXT @1 ROWS ONLY;

SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] = N'Submitted'
ORDER BY [o].[UnitId], [o].[Id];

-- @0 date, @1 int, @2 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] <= @0
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 date, @1 int, @2 int, @3 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] <= @0 AND ([o].[UnitId] = @1 OR [o].[ResponsibleUnitId] = @1)
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 date, @1 date, @2 int, @3 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[State] IN (N'Open', N'Returned') AND [o].[DueBefore] > @0 AND [o].[DueBefore] <= @1
ORDER BY [o].[DueBefore], [o].[UnitId], [o].[Id]
OFFSET @2 ROWS FETCH NEXT @3 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 int, @2 int
SELECT [o].[Id], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Obligations] AS [o]
WHERE [o].[UnitId] IN (@0 /* … */) OR [o].[ResponsibleUnitId] IN (@0 /* … */)
ORDER BY [o].[OriginalDueBefore] DESC, [o].[UnitId], [o].[Id]
OFFSET @1 ROWS FETCH NEXT @2 ROWS ONLY;

-- @0 int, @1 uniqueidentifier
SELECT [o].[Id], [o].[CycleCode], [o].[Year], [o].[UnitId]
FROM [Obligations] AS [o]
WHERE ([o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0) AND [o].[Id] IN (@1 /* … */);

SELECT [o].[Id], [o].[CycleCode], [o].[Year], [o].[UnitId]
FROM [Obligations] AS [o]
WHERE 0 = 1;

-- @0 uniqueidentifier
SELECT [o].[Id], [o].[CycleCode], [o].[Year], [o].[UnitId]
FROM [Obligations] AS [o]
WHERE [o].[Id] = @0;

-- @0 uniqueidentifier
SELECT [o].[Id], [o].[CycleCode], [o].[Year], [o].[UnitId]
FROM [Obligations] AS [o]
WHERE [o].[Id] IN (@0 /* … */);

SELECT [o].[Id], [o].[UnitId], [o].[ResponsibleUnitId], [o].[IsWithBoard], [o].[CycleCode], [o].[Year], [o].[State], [o].[DueBefore], [o].[ReviewDueBefore], [o].[Timeliness_DaysLate]
FROM [Obligations] AS [o]
WHERE [o].[State] NOT IN (N'Approved', N'Waived');

-- @0 int
SELECT [o].[Id], [o].[UnitId], [o].[ResponsibleUnitId], [o].[IsWithBoard], [o].[CycleCode], [o].[Year], [o].[State], [o].[DueBefore], [o].[ReviewDueBefore], [o].[Timeliness_DaysLate]
FROM [Obligations] AS [o]
WHERE [o].[Year] = @0;

-- @0 int, @1 nvarchar(40)
SELECT [o].[Id], [o].[UnitId], [o].[ResponsibleUnitId], [o].[IsWithBoard], [o].[CycleCode], [o].[Year], [o].[State], [o].[DueBefore], [o].[ReviewDueBefore], [o].[Timeliness_DaysLate]
FROM [Obligations] AS [o]
WHERE [o].[Year] = @0 AND [o].[CycleCode] = @1;

SELECT [o].[UnitId]
FROM [Obligations] AS [o]
UNION
SELECT [o0].[ResponsibleUnitId] AS [UnitId]
FROM [Obligations] AS [o0];

-- @0 int
SELECT [o].[UnitId]
FROM [Obligations] AS [o]
WHERE [o].[UnitId] = @0 OR [o].[ResponsibleUnitId] = @0
UNION
SELECT [o0].[ResponsibleUnitId] AS [UnitId]
FROM [Obligations] AS [o0]
WHERE [o0].[UnitId] = @0 OR [o0].[ResponsibleUnitId] = @0;

-- @0 uniqueidentifier
SELECT [p1].[Id], [p1].[AssigneeId], [p1].[DefinitionCode], [p1].[DefinitionVersion], [p1].[FollowUpId], [p1].[IsFinished], [p1].[ObligationId], [p1].[ReviewSteps], [p1].[Since], [p1].[Step], [p1].[Version], [p1].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM (
    SELECT TOP(2) [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit]
    FROM [Processes] AS [p]
    WHERE [p].[FollowUpId] = @0
) AS [p1]
LEFT JOIN [ProcessTasks] AS [p0] ON [p1].[Id] = [p0].[ProcessId]
ORDER BY [p1].[Id];

-- @0 uniqueidentifier
SELECT [p1].[Id], [p1].[AssigneeId], [p1].[DefinitionCode], [p1].[DefinitionVersion], [p1].[FollowUpId], [p1].[IsFinished], [p1].[ObligationId], [p1].[ReviewSteps], [p1].[Since], [p1].[Step], [p1].[Version], [p1].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM (
    SELECT TOP(2) [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit]
    FROM [Processes] AS [p]
    WHERE [p].[ObligationId] = @0
) AS [p1]
LEFT JOIN [ProcessTasks] AS [p0] ON [p1].[Id] = [p0].[ProcessId]
ORDER BY [p1].[Id];

SELECT [p1].[PersonId], [p1].[UnitId], [p].[Id]
FROM [People] AS [p]
INNER JOIN [Portfolio] AS [p1] ON [p].[Id] = [p1].[PersonId]
ORDER BY [p].[Id];

SELECT [p].[DefinitionCode], [p].[Step], COUNT(*) AS [Running]
FROM [Processes] AS [p]
WHERE [p].[IsFinished] = CAST(0 AS bit)
GROUP BY [p].[DefinitionCode], [p].[Step];

SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [o].[Id], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision]
FROM [Processes] AS [p]
LEFT JOIN [Obligations] AS [o] ON [p].[ObligationId] = [o].[Id]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[IsFinished] = CAST(0 AS bit)
ORDER BY [p].[Id], [o].[Id];

SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [Processes] AS [p]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE 0 = 1
ORDER BY [p].[Id];

-- @0 uniqueidentifier
SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [Processes] AS [p]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[FollowUpId] = @0
ORDER BY [p].[Id];

-- @0 uniqueidentifier
SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [Processes] AS [p]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[FollowUpId] IN (@0 /* … */)
ORDER BY [p].[Id];

-- @0 uniqueidentifier
SELECT [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit]
FROM [Processes] AS [p]
LEFT JOIN [ProcessTasks] AS [p0] ON [p].[Id] = [p0].[ProcessId]
WHERE [p].[ObligationId] IN (@0 /* … */)
ORDER BY [p].[Id];

SELECT [p].[Id], [p].[Email], [p].[IsActive], [p].[Locale], [p].[Name]
FROM [People] AS [p]
ORDER BY [p].[Id];

SELECT [r0].[Id], [r0].[PersonId], [r0].[Role], [r0].[UnitId], [p].[Id]
FROM [People] AS [p]
INNER JOIN [RoleAssignments] AS [r0] ON [p].[Id] = [r0].[PersonId]
ORDER BY [p].[Id];

SELECT [r].[Id], [r].[Address], [r].[Answer], [r].[ClearedAt], [r].[ClearedById], [r].[PersonId], [r].[RefusedAt], [p].[Id]
FROM [RefusedAddresses] AS [r]
INNER JOIN [People] AS [p] ON [r].[Address] = [p].[Email]
WHERE [r].[ClearedAt] IS NULL
ORDER BY [r].[RefusedAt], [p].[Id];

-- @0 uniqueidentifier
SELECT [r].[Id], [r].[At], [r].[ById], [r].[Field], [r].[SubmissionId], [r].[Text]
FROM [ReviewComments] AS [r]
WHERE EXISTS (
    SELECT 1
    FROM [Submissions] AS [s]
    WHERE [s].[Id] = [r].[SubmissionId] AND [s].[ObligationId] = @0)
ORDER BY [r].[Id];

-- @0 uniqueidentifier
SELECT [r].[Id], [r].[At], [r].[ById], [r].[Field], [r].[SubmissionId], [r].[Text]
FROM [ReviewComments] AS [r]
WHERE [r].[SubmissionId] = @0
ORDER BY [r].[Id];

-- @0 int
SELECT [s].[Id], [s].[AssigneeId], [s].[DefinitionCode], [s].[DefinitionVersion], [s].[FollowUpId], [s].[IsFinished], [s].[ObligationId], [s].[ReviewSteps], [s].[Since], [s].[Step], [s].[Version], [s].[Visit], [s].[Id0], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit], [s].[Answer], [s].[AssignedDueBefore], [s].[ClosedAt], [s].[Description], [s].[DueBefore], [s].[Kind], [s].[LeadUnitId], [s].[NextActionAt], [s].[Number], [s].[ObligationId0], [s].[ParentId], [s].[PlannedThrough], [s].[RaisedAt], [s].[RaisedById], [s].[StepSince], [s].[Title], [s].[UnitId], [s].[Version0], [s].[Visit0], [s].[MergedIntoId], [s].[Severity], [s].[Findings], [s].[PlannedOn], [s].[Figures]
FROM (
    SELECT TOP(@0) [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [f].[Id] AS [Id0], [f].[Answer], [f].[AssignedDueBefore], [f].[ClosedAt], [f].[Description], [f].[DueBefore], [f].[Kind], [f].[LeadUnitId], [f].[NextActionAt], [f].[Number], [f].[ObligationId] AS [ObligationId0], [f].[ParentId], [f].[PlannedThrough], [f].[RaisedAt], [f].[RaisedById], [f].[StepSince], [f].[Title], [f].[UnitId], [f].[Version] AS [Version0], [f].[Visit] AS [Visit0], [f].[MergedIntoId], [f].[Severity], [f].[Findings], [f].[PlannedOn], [f].[Figures], CASE
        WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c]
    FROM [Processes] AS [p]
    INNER JOIN [FollowUps] AS [f] ON [p].[FollowUpId] = [f].[Id]
    WHERE [p].[IsFinished] = CAST(0 AS bit)
    ORDER BY CASE
        WHEN [f].[DueBefore] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END, [f].[DueBefore], [p].[Since], [p].[Id]
) AS [s]
LEFT JOIN [ProcessTasks] AS [p0] ON [s].[Id] = [p0].[ProcessId]
ORDER BY [s].[c], [s].[DueBefore], [s].[Since], [s].[Id], [s].[Id0];

-- @0 int
SELECT [s].[Id], [s].[AssigneeId], [s].[DefinitionCode], [s].[DefinitionVersion], [s].[FollowUpId], [s].[IsFinished], [s].[ObligationId], [s].[ReviewSteps], [s].[Since], [s].[Step], [s].[Version], [s].[Visit], [s].[Id0], [p0].[Id], [p0].[Comment], [p0].[CompletedAt], [p0].[CompletedById], [p0].[OnBehalfOfId], [p0].[OpenedAt], [p0].[Outcome], [p0].[ProcessId], [p0].[Step], [p0].[Visit], [s].[CycleCode], [s].[DueBefore], [s].[ExtendedAt], [s].[IsWithBoard], [s].[Ladder], [s].[NextActionAt], [s].[OpenedOn], [s].[OriginalDueBefore], [s].[Pauses], [s].[PlannedThrough], [s].[ResponsibleUnitId], [s].[ReviewDueBefore], [s].[ReviewStep], [s].[Revision], [s].[State], [s].[SubmittedAt], [s].[TransferredOn], [s].[UnitId], [s].[Version0], [s].[WasReturned], [s].[Year], [s].[Timeliness_AgainstExtension], [s].[Timeliness_DaysLate], [s].[Timeliness_ReceivedAt], [s].[Timeliness_Revision], [s].[c]
FROM (
    SELECT TOP(@0) [p].[Id], [p].[AssigneeId], [p].[DefinitionCode], [p].[DefinitionVersion], [p].[FollowUpId], [p].[IsFinished], [p].[ObligationId], [p].[ReviewSteps], [p].[Since], [p].[Step], [p].[Version], [p].[Visit], [o].[Id] AS [Id0], [o].[CycleCode], [o].[DueBefore], [o].[ExtendedAt], [o].[IsWithBoard], [o].[Ladder], [o].[NextActionAt], [o].[OpenedOn], [o].[OriginalDueBefore], [o].[Pauses], [o].[PlannedThrough], [o].[ResponsibleUnitId], [o].[ReviewDueBefore], [o].[ReviewStep], [o].[Revision], [o].[State], [o].[SubmittedAt], [o].[TransferredOn], [o].[UnitId], [o].[Version] AS [Version0], [o].[WasReturned], [o].[Year], [o].[Timeliness_AgainstExtension], [o].[Timeliness_DaysLate], [o].[Timeliness_ReceivedAt], [o].[Timeliness_Revision], COALESCE([o].[ReviewDueBefore], [o].[DueBefore]) AS [c]
    FROM [Processes] AS [p]
    INNER JOIN [Obligations] AS [o] ON [p].[ObligationId] = [o].[Id]
    WHERE [p].[IsFinished] = CAST(0 AS bit)
    ORDER BY COALESCE([o].[ReviewDueBefore], [o].[DueBefore]), [p].[Since], [p].[Id]
) AS [s]
LEFT JOIN [ProcessTasks] AS [p0] ON [s].[Id] = [p0].[ProcessId]
ORDER BY [s].[c], [s].[Since], [s].[Id], [s].[Id0];

-- @0 uniqueidentifier
SELECT [s].[Id], [s].[Revision], [s].[ReceivedAt], [s].[SubmittedById]
FROM [Submissions] AS [s]
WHERE [s].[ObligationId] = @0
ORDER BY [s].[Revision] DESC;

-- @0 nvarchar(4000)
SELECT [s].[ObligationId], [s].[Revision], [s].[ReceiptNumber], [s].[ReceivedAt], [s].[DaysLate], [s].[Sha256], [s].[ShownJson]
FROM [Submissions] AS [s]
WHERE [s].[ObligationId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@0) WITH ([value] uniqueidentifier '$') AS [i]
);

-- @0 nvarchar(4000)
SELECT [s].[SubmissionId], [s].[Line], [s].[Value]
FROM [SubmittedFigures] AS [s]
WHERE [s].[SubmissionId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@0) WITH ([value] uniqueidentifier '$') AS [i]
);

SELECT [u2].[KindCode], [u2].[From], [u2].[NameEn], [u2].[NameVi], [u].[Code]
FROM [UnitKinds] AS [u]
INNER JOIN [UnitKindNames] AS [u2] ON [u].[Code] = [u2].[KindCode]
ORDER BY [u].[Code];

SELECT [u3].[KindCode], [u3].[From], [u3].[Cycles], [u].[Code]
FROM [UnitKinds] AS [u]
INNER JOIN [UnitKindOwes] AS [u3] ON [u].[Code] = [u3].[KindCode]
ORDER BY [u].[Code];

SELECT [u].[Code], [u].[ValidTo]
FROM [UnitKinds] AS [u]
ORDER BY [u].[Code];

SELECT [u].[Id], [u].[Code], [u].[EnteredOn], [u].[KindCode], [u].[Mailbox], [u].[NameEn], [u].[NameVi], [u].[OwnIndicators], [u].[SuccessorId], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u];

-- @0 int
SELECT [y].[Id], [y].[Announcement], [y].[DeclaredAt], [y].[DeclaredById], [y].[TakenBackAt], [y].[TakenBackById], [y].[Year]
FROM [YearDeclarations] AS [y]
WHERE [y].[Year] = @0
ORDER BY [y].[Id] DESC;

SELECT [y].[Year]
FROM [YearDeclarations] AS [y]
WHERE [y].[TakenBackAt] IS NULL;

SET IMPLICIT_TRANSACTIONS OFF;

SET NOCOUNT ON;

-- @0 int, @1 nvarchar(100), @2 nvarchar(256), @3 bit, @4 bit, @5 bit, @6 datetime2, @7 nvarchar(256), @8 nvarchar(256), @9 nvarchar(500), @10 int, @11 nvarchar(40), @12 bit, @13 nvarchar(100), @14 bit, @15 nvarchar(256), @16 int, @17 nvarchar(100)
UPDATE [AspNetUsers] SET [AccessFailedCount] = @0, [ConcurrencyStamp] = @1, [Email] = @2, [EmailConfirmed] = @3, [IsDemo] = @4, [LockoutEnabled] = @5, [LockoutEnd] = @6, [NormalizedEmail] = @7, [NormalizedUserName] = @8, [PasswordHash] = @9, [PersonId] = @10, [PhoneNumber] = @11, [PhoneNumberConfirmed] = @12, [SecurityStamp] = @13, [TwoFactorEnabled] = @14, [UserName] = @15
OUTPUT 1
WHERE [Id] = @16 AND [ConcurrencyStamp] = @17;

-- @0 datetime2, @1 int, @2 bigint
UPDATE [BoardItems] SET [ResolvedAt] = @0, [ResolvedById] = @1
OUTPUT 1
WHERE [Id] = @2;

-- @0 nvarchar(500), @1 nvarchar(40), @2 bigint, @3 nvarchar(40)
UPDATE [Notices] SET [LastError] = @0, [State] = @1
OUTPUT 1
WHERE [Id] = @2 AND [LeaseToken] IS NULL AND [State] = @3;
