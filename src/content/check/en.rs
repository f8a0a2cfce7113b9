//! The words of the self-check in English.

use super::{CheckWords, Statement};

pub const WORDS: CheckWords = CheckWords {
    statements: [
        Statement {
            name: "Daring to look ahead",
            statement: "I can picture what I want to learn or do in the coming years.",
            reflection: "Imagine it is three years from now and things are going well. What are you doing?",
            next_step: "Write one wish in one sentence. Tell it to someone you trust this week.",
            team: "Who here asks people about their wishes?",
        },
        Statement {
            name: "Knowing yourself",
            statement: "I know what I am good at.",
            reflection: "Which work gives you energy? Which work drains you?",
            next_step: "Ask one colleague: what do you come to me for?",
            team: "How do we show each other our strengths?",
        },
        Statement {
            name: "Wanting to get better",
            statement: "There is something in my work that I myself want to get better at.",
            reflection: "What would you like to get better at, even if nobody asks?",
            next_step: "Pick one task you enjoy. Do it once in a different way this week.",
            team: "May people here also learn out of their own interest?",
        },
        Statement {
            name: "Trusting that I can",
            statement: "I trust that I can learn something new.",
            reflection: "What did you once learn that seemed hard at first? What helped?",
            next_step: "Pick something you can learn in one week. Make it so small that it will almost surely work.",
            team: "How do people notice that we believe in them?",
        },
        Statement {
            name: "Appetite for something new",
            statement: "I like to try out new things.",
            reflection: "When were you last truly curious at work?",
            next_step: "Spend half an hour watching someone do something you don't know.",
            team: "What happens here when something new fails?",
        },
        Statement {
            name: "Being heard",
            statement: "When I say what I want to learn, people listen.",
            reflection: "Who can you talk to about what you want? What happens next?",
            next_step: "Name one thing you want to learn in a conversation. Ask when you will get an answer.",
            team: "Does everyone who asks also get an answer?",
        },
        Statement {
            name: "Money to learn",
            statement: "When I want to learn something, there is money for it.",
            reflection: "Do you know who could pay for your training? \
                         Think of your employer, a fund or the government.",
            next_step: "Ask HR, your manager or a local learning desk what money is available for you.",
            team: "Does everyone know the budget, also on a flexible contract?",
        },
        Statement {
            name: "Using what you can do",
            statement: "I can use what I learn in my work.",
            reflection: "What are you good at but hardly ever do now?",
            next_step: "Ask for one job in which you can practise.",
            team: "Which talents lie unused here?",
        },
        Statement {
            name: "Finding information",
            statement: "I can find what I need to learn something.",
            reflection: "Where do you look, or who do you ask, when you don't know?",
            next_step: "Write down three people or places that help you fast.",
            team: "Is information on learning in one place, in plain language?",
        },
        Statement {
            name: "Coping with change",
            statement: "When my work changes, I find my way.",
            reflection: "Which change went well for you? What made it easier?",
            next_step: "Pick one change that is coming. Discuss with a colleague what you already know.",
            team: "Do people hear in time what will change?",
        },
        Statement {
            name: "People around you",
            statement: "There are people around me who help me learn.",
            reflection: "Who helps you forward? And whom do you help?",
            next_step: "Have coffee with one person you want to learn from.",
            team: "When do people from different teams meet?",
        },
        Statement {
            name: "Steering your own learning",
            statement: "I can decide for myself how to learn something.",
            reflection: "How do you go about it when you want to learn something new? Where do you get stuck?",
            next_step: "Put half an hour of learning time in your calendar. \
                        Afterwards write one sentence: what I know now.",
            team: "Is there time to learn during work hours?",
        },
        Statement {
            name: "Room to decide",
            statement: "I may decide how I do my work.",
            reflection: "What do you decide now? What would you like to decide yourself?",
            next_step: "Pick one small decision you want to make yourself. Discuss it with your team or manager.",
            team: "Which rule can go or be lighter?",
        },
        Statement {
            name: "Being able to leave when it is unsafe",
            statement: "If my work is unsafe for me, I can get out of it.",
            reflection: "Who can you turn to if you feel unsafe?",
            next_step: "Find out who the confidential adviser is. You don't have to report anything yet.",
            team: "Does everyone know where to go, other than to their manager?",
        },
    ],
    yes: "Yes",
    a_little: "A little",
    not_yet: "Not yet",
    unknown: "Don't know, or doesn't fit me",
    credit: "List from a presentation on learning culture, after the capability approach (Sen). \
             The sentences are ours.",
    try_: "What will I try?",
    find_out: "What do I want to find out?",
    first_step: "What is my first step?",
    need: "What or whom do I need?",
    look_back: "With whom and when do I look back?",
    harm_check: "Could this harm anyone? Then make it smaller or check first.",
    learned: "What did I learn?",
    experiment_credit: "Learning experiment after Aalfs and Van der Velden (Radboudumc/Amalia). The words are ours.",
};
