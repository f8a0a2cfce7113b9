<?php
/**
 * Plugin Name: LLO-dialoog
 * Description: Elementen over leven lang ontwikkelen: een dialoog, een zelfcheck en een bord, als blok en als shortcode.
 * Version: {version}
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: llo-dialogue
 *
 * Nothing is stored in the database, by this plugin or by its elements: what a person does stays in their browser. So
 * there is nothing to take away when it is deleted.
 *
 * @package LLO_Dialogue
 */

defined( 'ABSPATH' ) || exit;

const LLO_DIALOGUE_VERSION = '{version}';

/**
 * The elements, by the last part of their tag, with what stands in them until they work, and where they cannot.
 */
const LLO_DIALOGUE_ELEMENTS = array(
	'dialogue'   => array(
		'nl' => 'Hier komen twee vragen over jouw organisatie. Zie je ze niet? Dan werkt JavaScript of WebAssembly hier niet. Je kunt elkaar de vragen ook zo stellen: welke hoek past nu het best, en welke wens je voor straks?',
		'en' => 'Two questions about your organisation come here. Don’t you see them? Then JavaScript or WebAssembly does not work here. You can also just ask each other: which corner fits best now, and which do you wish for later?',
	),
	'self-check' => array(
		'nl' => 'Hier komen zinnen over jouw ontwikkeling. Zie je ze niet? Dan werkt JavaScript of WebAssembly hier niet. Denk er dan zo over na: wat helpt jou om je te ontwikkelen? Wie helpt jou daarbij?',
		'en' => 'Sentences about your development come here. Don’t you see them? Then JavaScript or WebAssembly does not work here. You can also just think about it: what helps you to develop? Who helps you with that?',
	),
	'board'      => array(
		'nl' => 'Hier komt het bord van de begeleider. Zie je het niet? Dan werkt JavaScript of WebAssembly hier niet.',
		'en' => 'The facilitator’s board comes here. Don’t you see it? Then JavaScript or WebAssembly does not work here.',
	),
	'cards'      => array(
		'nl' => 'Hier komen kaarten om over te praten. Zie je ze niet? Dan werkt JavaScript of WebAssembly hier niet. Vraag elkaar dan: waar word je nieuwsgierig van?',
		'en' => 'Cards to talk about come here. Don’t you see them? Then JavaScript or WebAssembly does not work here. You can also just ask each other: what makes you curious?',
	),
);

/**
 * The attributes that each element takes, as attributes of a block. The file is written from the elements themselves.
 *
 * @param string $name Which element.
 * @return array[] By their names.
 */
function llo_dialogue_attributes( $name ) {
	static $all = null;
	if ( null === $all ) {
		$all = (array) wp_json_file_decode( __DIR__ . '/attributes.json', array( 'associative' => true ) );
	}
	return isset( $all[ $name ] ) ? $all[ $name ] : array();
}

/**
 * What stands in an element until it works, in its own language or that of the site.
 *
 * @param string $name Which element.
 * @param string $lang What its attribute `lang` says, if anything.
 * @return string
 */
function llo_dialogue_fallback( $name, $lang ) {
	$language = 0 === stripos( '' === $lang ? get_locale() : $lang, 'en' ) ? 'en' : 'nl';
	return LLO_DIALOGUE_ELEMENTS[ $name ][ $language ];
}

/**
 * An element as HTML. A page with one gets the script; its other files come when an element comes into sight.
 *
 * @param string $name    Which element.
 * @param array  $given   Attributes by their names; those that it does not take are left out.
 * @param string $content What the author wrote in the place of our own words, may be empty.
 * @return string
 */
function llo_dialogue_element( $name, $given, $content ) {
	wp_enqueue_script_module( 'llo-dialogue', plugins_url( 'llo/llo.js', __FILE__ ), array(), LLO_DIALOGUE_VERSION );
	wp_enqueue_style( 'llo-dialogue', plugins_url( 'llo-dialogue.css', __FILE__ ), array(), LLO_DIALOGUE_VERSION );

	$html = '<llo-' . $name;
	foreach ( array_intersect_key( $given, llo_dialogue_attributes( $name ) ) as $attribute => $value ) {
		if ( is_scalar( $value ) && false !== $value ) {
			$html .= ' ' . $attribute . '="' . esc_attr( true === $value ? '' : $value ) . '"';
		}
	}
	$lang    = isset( $given['lang'] ) ? (string) $given['lang'] : '';
	$content = trim( $content );
	$inside  = '' === $content
		? esc_html( llo_dialogue_fallback( $name, $lang ) )
		: wp_kses_post( force_balance_tags( $content ) );
	return $html . '>' . $inside . '</llo-' . $name . '>';
}

/**
 * A shortcode such as `[llo_dialogue lang="nl" session]`. An attribute may be written with `_` in the place of `-`.
 *
 * @param array|string $written What the author wrote; WordPress gives a text when there is nothing.
 * @param string|null  $content What stands between it and its end, if it has one.
 * @param string       $tag     Its name.
 * @return string
 */
function llo_dialogue_shortcode( $written, $content, $tag ) {
	$given = array();
	foreach ( (array) $written as $attribute => $value ) {
		// A word alone, such as `session`, has a number for a name.
		list( $attribute, $value ) = is_int( $attribute ) ? array( $value, true ) : array( $attribute, $value );

		$given[ strtolower( str_replace( '_', '-', $attribute ) ) ] = $value;
	}
	$name = str_replace( '_', '-', substr( $tag, strlen( 'llo_' ) ) );
	return llo_dialogue_element( $name, $given, (string) $content );
}

/**
 * A block on a page.
 *
 * @param array    $given   Its attributes.
 * @param string   $content Nothing: what a block saves is its attributes.
 * @param WP_Block $block   The block.
 * @return string
 */
function llo_dialogue_block( $given, $content, $block ) {
	$name    = substr( $block->name, strlen( 'llo-dialogue/' ) );
	$content = isset( $given['content'] ) ? $given['content'] : '';
	return '<div ' . get_block_wrapper_attributes() . '>' . llo_dialogue_element( $name, $given, $content ) . '</div>';
}

/**
 * Makes the blocks and the shortcodes known.
 */
function llo_dialogue_register() {
	$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' );
	wp_register_script( 'llo-dialogue-editor', plugins_url( 'editor.js', __FILE__ ), $needs, LLO_DIALOGUE_VERSION, true );
	foreach ( array_keys( LLO_DIALOGUE_ELEMENTS ) as $name ) {
		register_block_type(
			__DIR__ . '/blocks/' . $name,
			array(
				'attributes'      => llo_dialogue_attributes( $name ) + array( 'content' => array( 'type' => 'string' ) ),
				'render_callback' => 'llo_dialogue_block',
			)
		);
		add_shortcode( 'llo_' . str_replace( '-', '_', $name ), 'llo_dialogue_shortcode' );
	}
}
add_action( 'init', 'llo_dialogue_register' );
